using System.CommandLine;
using System.Text;
using Competition.Journal;

namespace Competition.Cli;

/// <summary>
/// <c>competition inspect</c>: reads journals byte for byte, says what is in them and names the first damage of each.
/// Nothing is changed, and a server may be writing meanwhile.
/// </summary>
internal static class InspectCommand
{
    public static Command Of(Terminal terminal)
    {
        var path = new Argument<string>("path")
        {
            Description = "A data folder, the folder of a contest or of a journal, or one of its segments",
        };
        const string About = "Reads journals byte for byte: contests, segments, entries, heads, the first damage.";
        var command = new Command("inspect", About) { path };
        command.SetAction((line, cancel) => Run(line.GetRequiredValue(path), terminal, cancel));
        return command;
    }

    private static async Task<int> Run(string path, Terminal terminal, CancellationToken cancel)
    {
        var folders = JournalFolder.At(path);
        if (folders.Count == 0)
        {
            await terminal.Talk.WriteLineAsync($"{path}: no journal is there");
            return ExitCode.BadInput;
        }

        var damaged = 0;
        foreach (var contest in folders.GroupBy(folder => folder.Contest))
        {
            await Say(terminal, $"{contest.Key}\n", cancel);
            foreach (var folder in contest)
            {
                var found = await folder.Inspect();
                await Say(terminal, Portrait(folder, found), cancel);
                if (found.Damage is not null) damaged++;
            }
        }

        if (damaged > 0) await terminal.Talk.WriteLineAsync($"damaged: {Count.Of(damaged, "journal")}");
        return damaged > 0 ? ExitCode.Damaged : ExitCode.Done;
    }

    private static string Portrait(JournalFolder folder, JournalInspection found)
    {
        var entries = Count.Of(found.Head.Number, "entry", "entries");
        var segments = Count.Of(found.Segments.Count, "segment");
        var bytes = Count.Of(found.Segments.Sum(s => s.Bytes), "byte");
        var head = $"head {found.Head.Hash}";
        var lines = new List<string> { $"  {folder.Journal}  {entries} · {segments} · {bytes} · {head}" };
        lines.AddRange(found.Segments.Select(Line));
        if (found.TornBytes > 0)
        {
            lines.Add($"    unfinished write: {Count.Of(found.TornBytes, "byte")}, cut when it is opened");
        }

        if (found.Damage is { } damage) lines.Add($"    damaged: {damage.Message.Split("; see:")[0]}");
        return string.Concat(lines.Select(line => line + '\n'));
    }

    private static string Line(SegmentInspection segment)
    {
        var entries = segment.Last < segment.First ? "no entry" : $"{segment.First}–{segment.Last}";
        return $"    {Path.GetFileName(segment.Path)}  {entries}  {Count.Of(segment.Bytes, "byte")}";
    }

    private static async Task Say(Terminal terminal, string text, CancellationToken cancel) =>
        await terminal.Output.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
}
