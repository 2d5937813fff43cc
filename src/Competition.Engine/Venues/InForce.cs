using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Which facts of a venue are in force, as far as the venue itself asks: for the seats of its panels and for its
/// clocks. Not what is void; and of one id with several contents the one that counts.
/// </summary>
internal sealed class InForce(Rulebook rules)
{
    private readonly Panels _panels = new(rules);
    private readonly ClockLog _clocks = new();
    private readonly SignLog _signs = new();
    private readonly OverrulingLog _overrulings = new();
    private readonly Dictionary<FactId, Fact> _least = [];

    public ClockPhase Phase => _clocks.Phase;

    /// <summary>Whether this mark would seat one judge too many; then the size of the panel.</summary>
    public int? Overfull(Fact fact) => _panels.Overfull(fact);

    /// <summary>Why an author may not mark what is signed off; null where he may, or it is not.</summary>
    public Refusal? Signed(Fact fact, Author author) =>
        author.Role < AuthorRole.HeadJudge ? _signs.Signed(fact) : null;

    /// <summary>The last void or restore of a fact; null where there is none.</summary>
    public Fact? LastAct(FactId target) => _overrulings.Last(target);

    public void Add(Fact fact)
    {
        if (_overrulings.IsVoid(fact.Id) || !IsLeast(fact))
        {
            Remove(fact);
            return;
        }

        _panels.Stand(fact);
        _signs.Add(fact);
        _clocks.Add(fact);
    }

    public void Remove(Fact fact)
    {
        _panels.Fall(fact);
        _signs.Remove(fact);
        _clocks.Remove(fact);
    }

    /// <summary>A void or restore of a fact of this venue, or another content of one.</summary>
    public void Overrule(Fact target, Fact act)
    {
        _overrulings.Add(target.Id, act);
        Add(target);
    }

    /// <summary>These are contents of one id; some of them stand in this venue.</summary>
    public void Choose(IReadOnlyList<Fact> contents, IReadOnlyList<Fact> mine)
    {
        var known = _least.TryGetValue(contents[0].Id, out var before) ? contents.Prepend(before) : contents;
        var least = known.Aggregate(ContentOrder.Lesser);
        _least[least.Id] = least;
        foreach (var fact in mine.OrderBy(IsLeast)) Add(fact);      // what counts last: the seat may be the same
    }

    public void Write(SnapshotWriter to)
    {
        _panels.Write(to);
        _clocks.Write(to);
        _signs.Write(to);
        _overrulings.Write(to);
        to.All(_least.Values, to.Fact);
    }

    public void Read(ref SnapshotReader from)
    {
        _panels.Read(ref from);
        _clocks.Read(ref from);
        _signs.Read(ref from);
        _overrulings.Read(ref from);
        for (var left = from.Count(); left > 0; left--)
        {
            var least = from.Fact();
            _least[least.Id] = least;
        }
    }

    private bool IsLeast(Fact fact) => !_least.TryGetValue(fact.Id, out var least) || least.SameContent(fact);
}
