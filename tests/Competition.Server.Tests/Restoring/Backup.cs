using Competition.Cli;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>What an operator does with backups: exports a live contest, copies folders, looks into them.</summary>
internal static class Backup
{
    /// <summary>Runs <c>competition export</c>; what it said.</summary>
    public static async Task<(int Exit, string Talk)> Export(
        Uri server, string contest, string what, string to, string? pass = ServerProcess.Pass)
    {
        using var talk = new StringWriter();
        string[] passed = pass is null ? [] : ["--pass", pass];
        string[] words =
            ["export", "--server", server.ToString(), "--contest", contest, .. passed, "--what", what, "--out", to];
        var exit = await CommandLine.Run(
            words, new Terminal(Stream.Null, talk, Live: false, TimeProvider.System), CancellationToken.None);
        return (exit, talk.ToString());
    }

    /// <summary>Copies a folder of journals into a data folder that has none.</summary>
    public static void Restore(string journals, TempFolder folder)
    {
        var to = Path.Combine(folder.Data, "journals");
        foreach (var file in Directory.EnumerateFiles(journals, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(journals, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The journals of a folder with their entries, read without a server.</summary>
    public static async Task<IReadOnlyDictionary<JournalId, List<Entry>>> Read(string journals, string contest)
    {
        await using var store = new FileJournals(journals, _ => { });
        var read = new Dictionary<JournalId, List<Entry>>();
        foreach (var id in store.Of(new ContestId(contest)))
        {
            var view = await store.View(new ContestId(contest), id);
            read[id] = [];
            await foreach (var entry in view.Read(1, CancellationToken.None)) read[id].Add(entry);
        }

        return read;
    }
}
