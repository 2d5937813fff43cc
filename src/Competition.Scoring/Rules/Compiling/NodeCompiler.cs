using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Compiles all that a node holds.</summary>
internal sealed class NodeCompiler(
    FormulaCompiler formulas, ValueCompiler values, BoardCompiler boards, Problems problems)
{
    private readonly DetectorCompiler _detectors = new(formulas, problems);

    public void Compile(Sketch sketch)
    {
        var (node, doc) = (sketch.Node, sketch.Doc);
        foreach (var (name, detector) in doc.Detectors)
        {
            if (detector is not null) _detectors.Compile(node.Detectors[name], detector, sketch);
        }

        foreach (var (name, value) in doc.Values)
        {
            if (value is not null) values.Compile(node.Values[name], value, sketch);
        }

        foreach (var (name, board) in doc.Boards)
        {
            if (board is not null) boards.Compile(node.Boards[name], board, sketch);
        }

        node.Window = doc.Window is null ? null : Window(doc.Window, sketch);
        node.OnStatus = doc.OnStatus.ToImmutableSortedDictionary(
            s => s.Key, s => (IReadOnlyDictionary<string, Formula>)Overrides(s.Value, sketch), StringComparer.Ordinal);
        node.Advance = doc.Advance is null ? null : Advance(doc.Advance, sketch);
    }

    private Window Window(WindowDoc doc, Sketch at)
    {
        var opens = doc.Opens is null ? null : formulas.Number(doc.Opens, at);
        return new Window(opens, doc.Limit, doc.IsStrict, Shared: false);
    }

    private ImmutableSortedDictionary<string, Formula> Overrides(
        ImmutableSortedDictionary<string, Written> docs, Sketch at)
    {
        var overrides = ImmutableSortedDictionary.CreateBuilder<string, Formula>(StringComparer.Ordinal);
        foreach (var (name, written) in docs)
        {
            var source = new Source(Datum.Null, written.Pointer);
            if (!at.Node.Values.TryGetValue(name, out var value))
                new Binder(problems).Unknown(source, "value", name, [.. at.Node.Values.Keys]);
            else if (formulas.Compile(written, at, RowTypes.None, value.Type) is { } formula) overrides[name] = formula;
        }

        return overrides.ToImmutable();
    }

    private Advance Advance(AdvanceDoc doc, Sketch at)
    {
        foreach (var board in doc.Boards)
        {
            var name = board.Datum.Text ?? "";
            if (!at.Doc.Boards.ContainsKey(name))
                new Binder(problems).Unknown(board, "board", name, [.. at.Node.Boards.Keys]);
        }

        return doc.Advance;
    }
}
