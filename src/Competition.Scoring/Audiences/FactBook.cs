namespace Competition.Scoring;

/// <summary>
/// All facts that came, with every content of an id: so that what an audience was not shown can be shown later.
/// </summary>
internal sealed class FactBook
{
    private readonly Dictionary<FactId, List<Fact>> _contents = [];
    private readonly Dictionary<FactId, HashSet<FactId>> _acts = [];
    private readonly Dictionary<FactId, List<Fact>> _elsewhere = [];

    public IEnumerable<FactId> Ids => _contents.Keys;

    /// <summary>False for what is there already, at that place.</summary>
    public bool Take(Fact fact)
    {
        if (!_contents.TryGetValue(fact.Id, out var contents)) _contents[fact.Id] = contents = [];
        if (contents.Exists(fact.SameContent)) return TakePlace(fact);
        contents.Add(fact);
        if (Overrules(fact) && fact["target"].Text is { } target) ActsUnder(new FactId(target)).Add(fact.Id);
        return true;
    }

    public bool Has(FactId id) => _contents.ContainsKey(id);

    public IReadOnlyList<Fact> Contents(FactId id) => _contents[id];

    /// <summary>Where a content stands: each journal that it came by; null of one that nobody said.</summary>
    public IEnumerable<JournalPlace?> Places(Fact content) => _contents[content.Id]
        .Concat(_elsewhere.GetValueOrDefault(content.Id, [])).Where(content.SameContent).Select(f => f.Place);

    /// <summary>Of several contents the lesser (B11.3).</summary>
    public Fact Winner(FactId id) => _contents[id] is [var only] ? only : LesserOf(_contents[id]);

    /// <summary>The lesser of some contents of an id.</summary>
    public static Fact LesserOf(IEnumerable<Fact> contents) => contents.Min(Lesser.First)
        ?? throw new InvalidOperationException("an id has a content");

    /// <summary>
    /// What a void or restore hits at last, along a chain of such; where that is not here, its name. Neither of a
    /// circle.
    /// </summary>
    public (Fact? Hit, string? Absent) BaseOf(Fact act)
    {
        var passed = new HashSet<FactId> { act.Id };
        var at = act;
        while (Overrules(at))
        {
            if (at["target"].Text is not { } target) return (null, null);
            var id = new FactId(target);
            if (!Has(id)) return (null, target);
            if (!passed.Add(id)) return (null, null);
            at = Winner(id);
        }

        return (at, null);
    }

    public bool IsAct(FactId id) => Overrules(Winner(id));

    /// <summary>The voids and restores that hit a fact.</summary>
    public IEnumerable<FactId> ActsOn(FactId id) => _acts.GetValueOrDefault(id, []).Where(IsAct);

    /// <summary>Not void by the last that was said about it.</summary>
    public bool Counts(FactId id) => Counts(id, _ => true);

    /// <summary>As if of what was said about it only some had come.</summary>
    public bool Counts(FactId id, Func<Fact, bool> hasCome)
    {
        var last = ActsOn(id).Select(Winner).Where(f => f["target"].Text == id.Value && hasCome(f))
            .Max(FactOrder.Canonical);
        return !IsAct(id) && last is not { Type: FactType.Void };
    }

    public static bool Overrules(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

    private bool TakePlace(Fact fact)
    {
        if (fact.Place is null || Places(fact).Contains(fact.Place)) return false;
        if (!_elsewhere.TryGetValue(fact.Id, out var others)) _elsewhere[fact.Id] = others = [];
        others.Add(fact);
        return true;
    }

    private HashSet<FactId> ActsUnder(FactId target)
    {
        if (!_acts.TryGetValue(target, out var acts)) _acts[target] = acts = [];
        return acts;
    }

    private sealed class Lesser : IComparer<Fact>
    {
        public static Lesser First { get; } = new();

        public int Compare(Fact? x, Fact? y) => x is null || y is null ? 0 : ContentOrder.Compare(x, y);
    }
}
