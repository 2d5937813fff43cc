using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// Reads what a node holds by name: inputs, signals, detectors, values, boards, overrides by status; and its advance.
/// </summary>
internal sealed class SectionBinder(Binder binder, ValueBinder values)
{
    private readonly InputBinder _inputs = new(binder);
    private readonly DetectorBinder _detectors = new(binder);
    private readonly BoardBinder _boards = new(binder);

    public ImmutableSortedDictionary<string, InputDoc?> Inputs(ObjectReader node) =>
        Section(node, "inputs", _inputs.Read);

    public ImmutableSortedDictionary<string, Signal?> Signals(ObjectReader node)
    {
        var signals = NodeDoc.Empty<Signal?>().ToBuilder();
        if (!node.Has("signals")) return signals.ToImmutable();
        foreach (var (name, source) in binder.Named(node["signals"])) signals[name] = _detectors.Signal(name, source);
        return signals.ToImmutable();
    }

    public ImmutableSortedDictionary<string, DetectorDoc?> Detectors(ObjectReader node) =>
        Section(node, "detectors", _detectors.Read);

    public ImmutableSortedDictionary<string, ValueDoc?> Values(ObjectReader node) =>
        Section(node, "values", values.Read);

    public ImmutableSortedDictionary<string, BoardDoc?> Boards(ObjectReader node) =>
        Section(node, "boards", _boards.Read);

    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Written>> OnStatus(ObjectReader node)
    {
        var statuses = NodeDoc.Empty<ImmutableSortedDictionary<string, Written>>();
        if (!node.Has("onStatus")) return statuses;
        return statuses.SetItems(binder.Members(node["onStatus"])
            .Select(s => KeyValuePair.Create(s.Name, Overrides(s.Source))));
    }

    public AdvanceDoc? Advance(Source source)
    {
        if (binder.Object(source, "to", "take") is not { } advance) return null;
        var to = advance.Must("to", "a node", binder.Text);
        if (!advance.Has("take")) binder.Problems.Add(advance["take"].Pointer, "is missing", "a list of quotas");
        var quotas = advance.Has("take") ? binder.Items(advance["take"]).Select(Quota).ToList() : [];
        if (to is null || quotas.Contains(null)) return null;
        var boards = binder.Items(advance["take"]).Select(q => q.At("board"));
        return new AdvanceDoc(new Advance(to, [.. quotas.OfType<Quota>()]), [.. boards]);
    }

    private Quota? Quota(Source source)
    {
        if (binder.Object(source, "board", "top", "ties") is not { } quota) return null;
        var board = quota.Must("board", "a board of this node", binder.Name);
        var top = quota.Must("top", "a whole number of at least 1", s => binder.Whole(s, Bounds.From(1m)));
        var isIn = quota.May("ties", s => binder.Word(s, ("in", true), ("out", false))) ?? true;
        return board is null || top is not { } first ? null : new Quota(board, first, isIn);
    }

    private ImmutableSortedDictionary<string, Written> Overrides(Source source)
    {
        var overrides = NodeDoc.Empty<Written>().ToBuilder();
        foreach (var (value, formula) in binder.Members(source))
        {
            if (binder.Formula(formula) is { } written) overrides[value] = written;
        }

        return overrides.ToImmutable();
    }

    private ImmutableSortedDictionary<string, T?> Section<T>(ObjectReader node, string section, Func<Source, T?> read)
        where T : class
    {
        var all = NodeDoc.Empty<T?>().ToBuilder();
        if (!node.Has(section)) return all.ToImmutable();
        foreach (var (name, source) in binder.Named(node[section])) all[name] = read(source);
        return all.ToImmutable();
    }
}
