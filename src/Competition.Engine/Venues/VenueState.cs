using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What a venue knows of its journal. <see cref="Rule"/> decides and changes nothing; <see cref="Apply"/> never
/// refuses.
/// </summary>
internal sealed class VenueState(Definition contest, JournalId journal, FactIndex index)
{
    private readonly Cover _cover = new(contest);
    private readonly VenueId _venue = journal.Venue;
    private readonly Admission _admission = new(contest.Rules, contest.Roster, contest.VenueIds);
    private readonly Panels _panels = new(contest.Rules);
    private readonly Dictionary<FactId, long> _corrections = [];
    private readonly HashSet<FactId> _dangling = [];
    private readonly OverrulingLog _overrulings = new();
    private readonly ClockLog _clocks = new();
    private int _marks;
    private int _starts;

    public Concerns Concerns { get; } = new();

    /// <summary>What stands in the journal, for the contest's status.</summary>
    public VenueSeen Seen => new(_marks, _starts, _clocks.Phase);

    /// <summary>The entry of that id in this journal; null where it has none.</summary>
    public long? Find(FactId id) => index.Find(id) is { } held && held.Venue == _venue ? held.Entry : null;

    /// <summary>The entries that are voids or restores, up to a number, in order.</summary>
    public IReadOnlyList<long> Corrections(long upTo) => [.. _corrections.Values.Where(n => n <= upTo).Order()];

    /// <summary>Refusals in the order in which a judge should hear them.</summary>
    public Ruling Rule(Fact fact, Author author, DateTimeOffset now)
    {
        if (index.Find(fact.Id) is { } held)
        {
            if (!held.Is(fact)) return new Ruling.Refused(Refusals.IdReused(fact.Id));
            return held.Venue == _venue ? new Ruling.StoodAlready(held.Entry) : new Ruling.StandsElsewhere(held.Venue);
        }

        if (Ahead(fact, now) is { } ahead) return new Ruling.Refused(Refusals.AtAhead(ahead));
        if (fact.Type != FactType.Contest && _admission.Judge(fact) is { } why) return new Ruling.Refused(why);
        if (Target(fact, author) is { } wrong) return new Ruling.Refused(wrong);
        if (_panels.Overfull(fact) is { } panel) return new Ruling.Refused(Refusals.PanelFull(panel));
        return new Ruling.Admitted();
    }

    /// <summary>False, and nothing is changed, where the id has come to stand elsewhere meanwhile.</summary>
    public bool TryApply(Entry entry)
    {
        if (!index.Add(entry.Fact, _venue, entry.Number)) return false;
        Note(entry);
        return true;
    }

    /// <summary>An entry that is in the journal, whatever else has its id.</summary>
    public void Apply(Entry entry)
    {
        index.Add(entry.Fact, _venue, entry.Number);
        Note(entry);
    }

    /// <summary>All of the journal is applied: what an actor before noted beyond its head was lost with it.</summary>
    public void End(long head) => index.Cut(_venue, head);

    /// <summary>Takes back the last entry, which did not reach the disk.</summary>
    public void Retract(Entry entry)
    {
        var fact = entry.Fact;
        index.Remove(fact.Id, _venue);
        Concerns.Retract(RouteOf(entry));
        _panels.Fall(fact);
        _clocks.Retract(fact);
        if (_corrections.Remove(fact.Id)) _dangling.Remove(new FactId(fact["target"].Text ?? ""));
        Count(fact, -1);
    }

    /// <summary>Whether an entry of this journal stands but does not count, because of a seal.</summary>
    public bool IsLeftOut(Entry entry) => _cover.Any && _cover.LeavesOut(Placed.Of(journal, entry));

    /// <summary>
    /// Notes a void or restore of an entry of this journal; says whom it concerns. One that a seal leaves out concerns
    /// nobody, but frees the seat of a judge: the next mark is kept as well.
    /// </summary>
    public Route Correct(Entry target, Placed correction)
    {
        var fact = target.Fact;
        var counts = !_cover.LeavesOut(correction, fact);
        var route = counts ? RouteOf(target) : Route.Nobody;
        Concerns.Correct(route, correction.Fact);
        if (_overrulings.Take(fact.Id, correction.Fact) is not { } isVoid) return route;
        if (counts) _clocks.Overrule(fact, isVoid);
        if (isVoid) _panels.Fall(fact);
        else _panels.Stand(fact);
        return route;
    }

    public static bool IsCorrection(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

    private void Note(Entry entry)
    {
        var fact = entry.Fact;
        Concerns.Add(RouteOf(entry), entry.Number);
        _panels.Stand(fact);
        if (!IsLeftOut(entry)) _clocks.Add(fact);
        if (IsCorrection(fact)) Corrects(fact, entry.Number);
        Count(fact, 1);
    }

    private Route RouteOf(Entry entry) => Route.Of(Placed.Of(journal, entry), contest, _cover);

    private decimal? Ahead(Fact fact, DateTimeOffset now)
    {
        if (contest.TimeBase != TimeBase.Utc) return null;
        var ahead = fact.At - UnixTime.Of(now);
        return ahead > (decimal)Limits.Ahead.TotalSeconds ? ahead : null;
    }

    private Refusal? Target(Fact fact, Author author)
    {
        if (!IsCorrection(fact) || fact["target"].Text is not { } target) return null;
        if (_corrections.ContainsKey(new FactId(target))) return Refusals.VoidOfVoid(target);
        if (index.Find(new FactId(target)) is not null || Route.IsOfFire(fact, contest)) return null;
        var mayDangle = author.Role >= AuthorRole.HeadJudge || Source(target) == Source(fact.Id.Value);
        if (!mayDangle) return Refusals.UnknownTarget(target);
        if (_dangling.Count < Limits.DanglingCorrections) return null;
        _dangling.RemoveWhere(t => index.Find(t) is not null);
        return _dangling.Count < Limits.DanglingCorrections ? null : Refusals.TooManyDangling();
    }

    private void Corrects(Fact correction, long entry)
    {
        _corrections[correction.Id] = entry;
        var target = new FactId(correction["target"].Text ?? "");
        if (index.Find(target) is null && !Route.IsOfFire(correction, contest)) _dangling.Add(target);
    }

    private static string Source(string id) => id.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private void Count(Fact fact, int by)
    {
        var isMark = fact.Type is FactType.Mark or FactType.Sample;
        var isStart = fact.Type == FactType.Clock && fact["action"].Text == "start";
        _marks += isMark ? by : 0;
        _starts += isStart ? by : 0;
    }
}
