using Competition.Journal;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// A consistent copy of a live contest's journals: their heads are all fixed first, then every journal is fetched up to
/// its head and checked on the way. The folder gets its name when all of it is there; what a former try has fetched is
/// taken up again.
/// </summary>
internal sealed class JournalExport(ExportRequest request, Terminal terminal)
{
    private readonly Patience _patience = new(request.GiveUp, terminal.Time, seed: 0);
    private readonly string _part = request.Out.TrimEnd(Path.DirectorySeparatorChar) + ".part";
    private IOException? _unwritten;

    public async Task<int> Run(CancellationToken cancel)
    {
        if (IsTaken(request.Out))
            return Say($"--out: {request.Out} is there already, and not empty; nothing is written", ExitCode.BadInput);
        try
        {
            return await Copy(cancel);
        }
        catch (RangeBrokenException broken)
        {
            var what = $"{request.Server} gives what does not hold: {broken.Message}; what holds is in {_part}";
            return Say(what, ExitCode.Damaged);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say($"cannot be written: {e.Message}", ExitCode.BadInput);
        }
    }

    private async Task<int> Copy(CancellationToken cancel)
    {
        using var api = request.Open();
        using var list = new MemoryStream();
        var told = await _patience.Ask(() => api.Read("/journals", list, cancel), cancel);
        if (Connection.Refusal(told, request.Server) is { } refusal) return Say(refusal.Line, refusal.Exit);
        if (KnownJournal.Read(list.GetBuffer().AsMemory(0, (int)list.Length)) is not { } journals)
            return Say($"{request.Server} gives no list of journals that can be read", ExitCode.BadInput);

        await using (var store = new FileJournals(_part, _ => { }))
        {
            foreach (var journal in journals)
            {
                if (await Copy(api, journal, store, cancel) is { } failed) return failed;
            }
        }

        return Finish(journals);
    }

    /// <summary>Null where all of it is there.</summary>
    private async Task<int?> Copy(
        ContestApi api, KnownJournal journal, FileJournals store, CancellationToken cancel)
    {
        await using var copy = await store.Open(new ContestId(request.Contest), journal.Id);
        while (copy.Head.Number < journal.Entries)
        {
            var before = copy.Head.Number;
            var answer = await api.Stream(journal.After(before), (s, c) => Append(s, copy, c), cancel);
            if (_unwritten is not null) throw _unwritten;
            if (copy.Head.Number > before) _patience.Answered();
            if (answer is ServerAnswer.Good && copy.Head.Number < journal.Entries)
                answer = new ServerAnswer.Lost($"{journal.Id} ended at entry {copy.Head.Number}", RetryAfter: null);
            if (answer is ServerAnswer.Lost lost && await _patience.Wait(lost, cancel)) continue;
            if (Connection.Refusal(answer, request.Server) is { } refusal) return Say(refusal.Line, refusal.Exit);
        }

        var holds = copy.Head.Number == journal.Entries && copy.Head.Hash.ToString() == journal.Hash;
        if (holds) return null;
        var mine = $"{journal.Id} has entry {copy.Head.Number} with hash {copy.Head.Hash} in {_part}";
        return Say($"{mine}, but {request.Server} says {journal.Entries} with {journal.Hash}", ExitCode.Damaged);
    }

    private async Task<ServerAnswer> Append(Stream range, IJournal copy, CancellationToken cancel)
    {
        await foreach (var group in JournalRange.Read(copy.Id, range, copy.Head, cancel))
        {
            try
            {
                await copy.Append(group);
            }
            catch (IOException disk)
            {
                _unwritten = disk;      // not the line
                break;
            }
        }

        return new ServerAnswer.Good();
    }

    private static bool IsTaken(string path) =>
        File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any());

    // The locks are of no use to who reads the copy.
    private int Finish(IReadOnlyList<KnownJournal> journals)
    {
        foreach (var file in Directory.EnumerateFiles(_part, "lock", SearchOption.AllDirectories)) File.Delete(file);
        if (Directory.Exists(request.Out)) Directory.Delete(request.Out);
        Directory.Move(_part, request.Out);
        foreach (var journal in journals) terminal.Talk.WriteLine($"{journal.Id}  {journal.Entries}  {journal.Hash}");
        var entries = journals.Sum(j => j.Entries);
        return Say($"{journals.Count} journals with {entries} entries are in {request.Out}", ExitCode.Done);
    }

    private int Say(string line, int exit)
    {
        terminal.Talk.WriteLine(line);
        return exit;
    }
}
