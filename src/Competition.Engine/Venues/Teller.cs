using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>
/// Tells contestants and the contest what concerns them, after it is on disk. A receiver that fails is rebuilt by its
/// host.
/// </summary>
internal sealed partial class Teller(Definition contest, IActors actors, Conflicts conflicts, ILogger log)
{
    private readonly Cover _cover = new(contest);

    /// <summary>Asks another venue for the receipt of a fact.</summary>
    public Task<Receipt?> Recall(Held where, FactId id) => actors.Venue(where.Journal.Venue).Recall(id, where.Journal);

    /// <summary>Shows another venue contents of an id that stands there too; what it has.</summary>
    public Task<IReadOnlyList<Placed>> Meet(VenueId venue, FactId id, IReadOnlyList<Placed> contents) =>
        actors.Venue(venue).Meet(id, contents);

    /// <summary>Says that one id stands with these contents.</summary>
    public void Conflict(IReadOnlyList<Placed> contents) => conflicts.Note(contents);

    public async Task Tell(JournalId journal, Concerns concerns, IReadOnlyList<Entry> entries)
    {
        var telling = Nudges(journal, concerns, entries).ToList();
        var acts = entries.Where(e => VenueState.IsCorrection(e.Fact)).Select(e => Placed.Of(journal, e));
        telling.Add(Deliver([.. acts]));
        await Quietly(telling);
    }

    /// <summary>Tells again what stood before; its voids and restores are delivered apart.</summary>
    public Task Retell(JournalId journal, Concerns concerns, IReadOnlyList<Entry> entries) =>
        Quietly(Nudges(journal, concerns, entries));

    /// <summary>Has the contest find the targets of voids and restores, in their order.</summary>
    public async Task Deliver(IReadOnlyList<Placed> corrections)
    {
        foreach (var correction in corrections.Where(c => !Route.IsOfFire(c.Fact, contest)))
        {
            await Deliver(correction, VenueState.TargetOf(correction.Fact));
        }
    }

    /// <summary>Has the contest find those who are told a fact, and tell them this one.</summary>
    public Task Deliver(Placed fact, FactId to) => Quietly([actors.Contest.Deliver(fact, to)]);

    public Task Correct(Route route, Placed correction)
    {
        IReadOnlyList<Fact> corrections = [Standing.Of(correction, contest)];
        var telling = route.Contestants.Select(c => actors.Contestant(c).Correct(corrections)).ToList();
        if (route.Contest) telling.Add(actors.Contest.Correct(corrections));
        return Quietly(telling);
    }

    /// <summary>Tells the contest that what it kept has been delivered.</summary>
    public Task Found(Fact correction) => Quietly([actors.Contest.Found(correction)]);

    private IEnumerable<Task> Nudges(JournalId journal, Concerns concerns, IReadOnlyList<Entry> entries)
    {
        var byContestant = new Dictionary<EntrantId, List<NumberedFact>>();
        var shared = new List<NumberedFact>();
        foreach (var entry in entries)
        {
            var route = Route.Of(journal, entry, contest, _cover);
            var told = Standing.Of(journal, new NumberedFact(entry.Number, entry.Fact), contest);
            foreach (var contestant in route.Contestants)
            {
                if (!byContestant.TryGetValue(contestant, out var own)) byContestant[contestant] = own = [];
                own.Add(told);
            }

            if (route.IsToldContest) shared.Add(told);
        }

        if (shared.Count > 0) yield return actors.Contest.Take(NudgeOf(null, shared));
        foreach (var (contestant, own) in byContestant)
        {
            yield return actors.Contestant(contestant).Take(NudgeOf(contestant, own));
        }

        Nudge NudgeOf(EntrantId? receiver, List<NumberedFact> concerned) =>
            new(journal, concerns.Before(receiver, concerned[0].Number), concerned);
    }

    private async Task Quietly(IEnumerable<Task> telling)
    {
        try
        {
            await Task.WhenAll(telling);
        }
        catch (OperationCanceledException)
        {
            // the contest is being closed
        }
        catch (Exception e)
        {
            LogUntold(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A receiver of entries failed; it is rebuilt from the journals")]
    private partial void LogUntold(Exception e);
}
