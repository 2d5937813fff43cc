using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What a venue knows of its journal. <see cref="Rule"/> decides and changes nothing; <see cref="Apply"/> never
/// refuses.
/// </summary>
internal sealed class VenueState(Definition contest)
{
    private readonly Admission _admission = new(contest.Rules, contest.Roster, contest.VenueIds);
    private readonly FactIndex _index = new();
    private readonly Panels _panels = new(contest.Rules);
    private readonly Dictionary<FactId, long> _corrections = [];
    private readonly ClockLog _clocks = new();
    private int _marks;
    private int _starts;

    public Concerns Concerns { get; } = new();

    /// <summary>What stands in the journal, for the contest's status.</summary>
    public VenueSeen Seen => new(_marks, _starts, _clocks.Phase);

    public long? Find(FactId id) => _index.Find(id);

    /// <summary>The entries that are voids or restores, up to a number, in order.</summary>
    public IReadOnlyList<long> Corrections(long upTo) => [.. _corrections.Values.Where(n => n <= upTo).Order()];

    /// <summary>Refusals in the order in which a judge should hear them.</summary>
    public Ruling Rule(Fact fact, Author author, DateTimeOffset now)
    {
        if (_index.Find(fact) is { } before)
        {
            return before.Same ? new Ruling.StoodAlready(before.Entry) : new Ruling.Refused(Refusals.IdReused(fact.Id));
        }

        if (Ahead(fact, now) is { } ahead) return new Ruling.Refused(Refusals.AtAhead(ahead));
        if (fact.Type != FactType.Contest && _admission.Judge(fact) is { } why) return new Ruling.Refused(why);
        if (Target(fact, author) is { } wrong) return new Ruling.Refused(wrong);
        if (_panels.Overfull(fact) is { } panel) return new Ruling.Refused(Refusals.PanelFull(panel));
        return new Ruling.Admitted();
    }

    public void Apply(Entry entry)
    {
        var fact = entry.Fact;
        _index.Add(fact, entry.Number);
        Concerns.Add(Route.Of(fact, contest), entry.Number);
        _panels.Stand(fact);
        _clocks.Add(fact);
        if (IsCorrection(fact)) _corrections[fact.Id] = entry.Number;
        Count(fact, 1);
    }

    /// <summary>Takes back the last entry, which did not reach the disk.</summary>
    public void Retract(Entry entry)
    {
        var fact = entry.Fact;
        _index.Remove(fact.Id);
        Concerns.Retract(Route.Of(fact, contest));
        _panels.Fall(fact);
        _clocks.Retract(fact);
        _corrections.Remove(fact.Id);
        Count(fact, -1);
    }

    /// <summary>Notes a void or restore of a fact that stands in this journal; says whom it concerns.</summary>
    public Route Correct(Fact target, Fact correction)
    {
        var route = Route.Of(target, contest);
        Concerns.Correct(route, correction);
        _clocks.Correct(target, correction);
        if (correction.Type == FactType.Void) _panels.Fall(target);
        else _panels.Stand(target);
        return route;
    }

    public static bool IsCorrection(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

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
        var mayDangle = author.Role >= AuthorRole.HeadJudge || Source(target) == Source(fact.Id.Value);
        return mayDangle || _index.Find(new FactId(target)) is not null ? null : Refusals.UnknownTarget(target);
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
