using Competition.Engine;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// Journals as a server gives them: their heads are all fixed first, then each is fetched up to its head.
/// </summary>
internal sealed class ServerSource(Uri server, VerifyRequest request, TimeProvider time) : IJournalSource
{
    private readonly Patience _patience = new(request.GiveUp, time, seed: 0);

    public Task<IReadOnlyList<ContestId>> Contests(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ContestId>>([new ContestId(request.Contest ?? "")]);

    /// <exception cref="UnansweredException">The server is away, or says no.</exception>
    public async Task<IReadOnlyList<JournalCopy>> Read(ContestId contest, CancellationToken cancel)
    {
        using var api = new ContestApi(server, contest.Value, request.Pass, Connection.Patience);
        using var list = new MemoryStream();
        Refuse(await _patience.Ask(() => api.Read("/journals", list, cancel), cancel));
        var journals = KnownJournal.Read(list.GetBuffer().AsMemory(0, (int)list.Length))
            ?? throw new UnansweredException($"{server} gives no list of journals that can be read", ExitCode.BadInput);
        var copies = new List<JournalCopy>();
        foreach (var journal in journals)
        {
            copies.Add(await JournalCopy.Read(journal.Id, () => Fetched(api, journal, cancel), cancel));
        }

        return copies;
    }

    private async Task<IJournalView> Fetched(ContestApi api, KnownJournal known, CancellationToken cancel)
    {
        var journal = new FetchedJournal(known.Id);
        while (journal.Head.Number < known.Entries && journal.Broken is null)
        {
            var before = journal.Head.Number;
            var answer = await api.Stream(known.After(before), (s, c) => Append(s, journal, c), cancel);
            if (journal.Head.Number > before) _patience.Answered();
            if (answer is ServerAnswer.Good && journal.Broken is null && journal.Head.Number < known.Entries)
                answer = new ServerAnswer.Lost($"{known.Id} ended at entry {journal.Head.Number}", RetryAfter: null);
            if (answer is ServerAnswer.Lost lost && await _patience.Wait(lost, cancel)) continue;
            Refuse(answer);
        }

        return journal;
    }

    private static async Task<ServerAnswer> Append(Stream range, FetchedJournal to, CancellationToken cancel)
    {
        try
        {
            await foreach (var group in JournalRange.Read(to.Id, range, to.Head, cancel)) to.Append(group);
        }
        catch (RangeBrokenException broken)
        {
            to.Broken = broken;
        }

        return new ServerAnswer.Good();
    }

    private void Refuse(ServerAnswer answer)
    {
        if (Connection.Refusal(answer, server) is { } no) throw new UnansweredException(no.Line, no.Exit);
    }
}
