namespace Competition.Scoring;

/// <summary>
/// All facts that came, with every content of an id: so that what an audience was not shown can be shown later.
/// </summary>
internal sealed class FactBook
{
    private readonly Dictionary<FactId, List<Fact>> _contents = [];
    private readonly Dictionary<FactId, HashSet<FactId>> _acts = [];

    public IEnumerable<FactId> Ids => _contents.Keys;

    /// <summary>False for what is there already.</summary>
    public bool Take(Fact fact)
    {
        if (!_contents.TryGetValue(fact.Id, out var contents)) _contents[fact.Id] = contents = [];
        if (contents.Exists(fact.SameContent)) return false;
        contents.Add(fact);
        if (Overrules(fact) && fact["target"].Text is { } target) ActsUnder(new FactId(target)).Add(fact.Id);
        return true;
    }

    public bool Has(FactId id) => _contents.ContainsKey(id);

    public IReadOnlyList<Fact> Contents(FactId id) => _contents[id];

    /// <summary>Of several contents the lesser (B11.3).</summary>
    public Fact Winner(FactId id) => _contents[id] is [var only] ? only : _contents[id].Min(Lesser.First)
        ?? throw new InvalidOperationException("an id has a content");

    public bool IsAct(FactId id) => Overrules(Winner(id));

    /// <summary>The voids and restores that hit a fact.</summary>
    public IEnumerable<FactId> ActsOn(FactId id) => _acts.GetValueOrDefault(id, []).Where(IsAct);

    /// <summary>Not void by the last that was said about it.</summary>
    public bool Counts(FactId id)
    {
        var last = ActsOn(id).Select(Winner).Where(f => f["target"].Text == id.Value).Max(FactOrder.Canonical);
        return !IsAct(id) && last is not { Type: FactType.Void };
    }

    private static bool Overrules(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

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
