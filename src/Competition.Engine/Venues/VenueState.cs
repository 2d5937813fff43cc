using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What a venue knows of its journals. <see cref="Rule"/> decides and changes nothing; <see cref="Apply"/> never
/// refuses.
/// </summary>
internal sealed class VenueState(Definition contest, JournalId own, FactIndex index)
{
    private readonly Cover _cover = new(contest);
    private readonly Admission _admission = new(contest.Rules, contest.Roster, contest.VenueIds);
    private readonly InForce _force = new(contest.Rules);
    private readonly Dictionary<JournalId, Concerns> _concerns = [];
    private readonly HashSet<FactId> _corrections = [];
    private readonly HashSet<FactId> _dangling = [];
    private readonly HashSet<FactId> _doubted = [];
    private int _marks;
    private int _starts;

    /// <summary>What stands in the journals, for the contest's status.</summary>
    public VenueSeen Seen => new(_marks, _starts, _force.Phase);

    /// <summary>Beside the entries, what those whom they concern are told.</summary>
    public Delivered Delivered { get; } = new();

    /// <summary>Ids of entries here that stand with another content too, here or elsewhere.</summary>
    public IReadOnlyList<FactId> Doubted => [.. _doubted];

    public Definition Contest => contest;

    /// <summary>The entries of that id in the journals of this venue, each content once.</summary>
    public IReadOnlyList<Held> Find(FactId id) => [.. index.Find(id).Where(h => h.Journal.Venue == own.Venue)];

    /// <summary>The other venues in whose journals that id stands.</summary>
    public IReadOnlyList<VenueId> Others(FactId id) =>
        [.. index.Find(id).Select(h => h.Journal.Venue).Distinct().Where(v => v != own.Venue)];

    public Concerns Concerns(JournalId journal)
    {
        if (!_concerns.TryGetValue(journal, out var concerns)) _concerns[journal] = concerns = new Concerns();
        return concerns;
    }

    /// <summary>Refusals in the order in which a judge should hear them.</summary>
    public Ruling Rule(Fact fact, Author author, DateTimeOffset now)
    {
        var held = index.Find(fact.Id);
        foreach (var at in held.Where(h => index.IsSame(h, fact)))
            return at.Journal.Venue == own.Venue ? new Ruling.StoodAlready(at) : new Ruling.StandsElsewhere(at);

        if (held.Count > 0) return new Ruling.Refused(Refusals.IdReused(fact.Id));
        if (Ahead(fact, now) is { } ahead) return new Ruling.Refused(Refusals.AtAhead(ahead));
        if (fact.Type != FactType.Contest && _admission.Judge(fact) is { } why) return new Ruling.Refused(why);
        if (Target(fact, author) is { } wrong) return new Ruling.Refused(wrong);
        if (_force.Signed(fact, author) is { } signed) return new Ruling.Refused(signed);
        if (_force.Overfull(fact) is { } panel) return new Ruling.Refused(Refusals.PanelFull(panel));
        return new Ruling.Admitted();
    }

    /// <summary>
    /// Why an author may not void or restore a fact of this venue: it is beyond his pass, or signed off, or it, or what
    /// was last said of it, is by somebody else who is no lower than he.
    /// </summary>
    public Refusal? MayOverrule(Fact target, Author author)
    {
        if (author.Role == AuthorRole.Organiser) return null;
        if (author.Pass is { } pass && PassRule.Scope(pass, target, contest) is { } beyond) return beyond;
        var act = _force.LastAct(target.Id) ?? target;
        return _force.Signed(target, author) ?? Authority.Over(target, author) ?? Authority.Over(act, author);
    }

    /// <summary>
    /// An entry about to be written to the own journal. False, and nothing is changed, where the id has come to stand
    /// elsewhere meanwhile.
    /// </summary>
    public bool TryApply(Entry entry)
    {
        if (!index.TryAdd(entry.Fact, own, entry.Number)) return false;
        Note(own, entry);
        return true;
    }

    /// <summary>An entry that is in a journal, whatever else has its id.</summary>
    public void Apply(JournalId journal, Entry entry)
    {
        if (index.Note(entry.Fact, journal, entry.Number)) _doubted.Add(entry.Fact.Id);
        Note(journal, entry);
    }

    /// <summary>All of the own journal is applied: what an actor before noted beyond it was lost with it.</summary>
    public void End(long head) => index.Cut(own, head);

    /// <summary>Takes back the last entry of the own journal, which did not reach the disk.</summary>
    public void Retract(Entry entry)
    {
        var fact = entry.Fact;
        index.Remove(fact.Id, own);
        Concerns(own).Retract(Route.Of(own, entry, contest, _cover), IsCorrection(fact));
        _force.Remove(fact);
        if (_corrections.Remove(fact.Id)) _dangling.Remove(TargetOf(fact));
        Count(fact, -1);
    }

    /// <summary>
    /// Notes what all are told whom a fact of this venue concerns: a void or restore of it, or another content of it or
    /// of one of these. Says whom: nobody where a seal leaves it out; yet a void frees the seat of a judge, for the
    /// mark that comes instead is kept as well.
    /// </summary>
    public Route Deliver(Placed target, Placed fact)
    {
        var isLeftOut = _cover.Any && (_cover.LeavesOut(target) || LeavesOut(fact, target.Fact));
        var route = isLeftOut ? Route.Nobody : Route.OfCorrectionOf(target.Fact, contest);
        Delivered.Add(route, fact.Fact);
        if (fact.Fact.Id != target.Fact.Id) _force.Overrule(target.Fact, fact.Fact);
        return route;
    }

    /// <summary>Chooses which of the contents of one id is in force here.</summary>
    public void Choose(IReadOnlyList<Fact> contents, IReadOnlyList<Fact> mine) => _force.Choose(contents, mine);

    public void Write(SnapshotWriter to)
    {
        to.All(_concerns, journal =>
        {
            to.Journal(journal.Key);
            journal.Value.Write(to);
        });
        Delivered.Write(to);
        _force.Write(to);
        foreach (var ids in new[] { _corrections, _dangling, _doubted }) to.All(ids, id => to.Once(id.Value));
        to.Number(_marks);
        to.Number(_starts);
    }

    /// <summary>Nothing was applied before.</summary>
    public void Read(ref SnapshotReader from)
    {
        for (var left = from.Count(); left > 0; left--) _concerns[from.Journal()] = Engine.Concerns.Read(ref from);
        Delivered.Read(ref from);
        _force.Read(ref from);
        foreach (var ids in new[] { _corrections, _dangling, _doubted }) ids.UnionWith(from.All(IdOf));
        (_marks, _starts) = (from.Count(), from.Count());
    }

    public static bool IsCorrection(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

    public static FactId TargetOf(Fact correction) => new(correction["target"].Text ?? "");

    private void Note(JournalId journal, Entry entry)
    {
        var fact = entry.Fact;
        Concerns(journal).Add(Route.Of(journal, entry, contest, _cover), entry.Number, IsCorrection(fact));
        _force.Add(fact);
        if (IsCorrection(fact)) Corrects(fact);
        Count(fact, 1);
    }

    private bool LeavesOut(Placed fact, Fact target) => IsCorrection(fact.Fact) && TargetOf(fact.Fact) == target.Id
        ? _cover.LeavesOut(fact, target)
        : _cover.LeavesOut(fact);

    private decimal? Ahead(Fact fact, DateTimeOffset now)
    {
        var ahead = contest.TimeBase == TimeBase.Utc ? fact.At - UnixTime.Of(now) : 0m;
        return ahead > (decimal)Limits.Ahead.TotalSeconds ? ahead : null;
    }

    private Refusal? Target(Fact fact, Author author)
    {
        if (!IsCorrection(fact) || fact["target"].Text is not { } target) return null;
        if (_corrections.Contains(new FactId(target))) return Refusals.VoidOfVoid(target);
        var isOther = author.Asked is { } places && places != index.Find(new FactId(target)).Count;
        if (isOther) return Refusals.UnknownTarget(target);      // it has come since: he is asked again
        if (index.Has(new FactId(target)) || Route.IsOfFire(fact, contest)) return null;
        if (author.Role < AuthorRole.HeadJudge && Source(target) != Source(fact.Id.Value))
            return Refusals.UnknownTarget(target);
        if (_dangling.Count < Limits.DanglingCorrections) return null;
        _dangling.RemoveWhere(index.Has);
        return _dangling.Count < Limits.DanglingCorrections ? null : Refusals.TooManyDangling();
    }

    private void Corrects(Fact correction)
    {
        _corrections.Add(correction.Id);
        var target = TargetOf(correction);
        if (!index.Has(target) && !Route.IsOfFire(correction, contest)) _dangling.Add(target);
    }

    private static FactId IdOf(ref SnapshotReader from) => new(from.Once());

    private static string Source(string id) => id.TrimEnd([.. "0123456789"]);

    private void Count(Fact fact, int by)
    {
        if (fact.Type is FactType.Mark or FactType.Sample) _marks += by;
        if (fact.Type == FactType.Clock && fact["action"].Text == "start") _starts += by;
    }
}
