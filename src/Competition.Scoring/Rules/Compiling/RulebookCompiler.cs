namespace Competition.Scoring;

/// <summary>Compiles a rulebook: reads it, makes the tree, declares, compiles, orders cells, marks shares.</summary>
internal sealed class RulebookCompiler
{
    private readonly Problems _problems = new();

    public IReadOnlyList<DocumentError> Errors => _problems.All;

    public Rulebook? Compile(ReadOnlySpan<byte> utf8Json)
    {
        var document = CanonicalJson.Read(utf8Json, _problems);
        if (_problems.Any || Read(document) is not { } doc) return null;
        var before = _problems.Count;
        var sketches = new TreeBuilder(doc, _problems).Build();
        if (_problems.Count > before) return null;
        if (new Declarer(_problems).Declare(sketches) is not { } values) return null;
        var formulas = new FormulaCompiler(new NameResolver(doc.Params), _problems);
        CompileNodes(formulas, sketches);
        if (_problems.Any) return null;
        var order = Order(sketches, values);
        if (_problems.Any) return null;
        var rules = new Rulebook
        {
            Id = doc.Id, Version = doc.Version, Title = doc.Title, Rounding = doc.Rounding, Root = sketches[0].Node,
            Nodes = sketches.ToDictionary(s => s.Node.Path, s => s.Node), Values = values,
            Statuses = StatusWords.Of(sketches.Select(s => s.Node), formulas.Statuses),
            Hash = CanonicalJson.Hash(document), Strata = Stratification.Count(order),
        };
        rules.Lint = new(() => Linter.Of(new Source(document, ""), sketches, rules, formulas.Doubts));
        return rules;
    }

    private RulebookDoc? Read(Datum document) =>
        new RulebookBinder(new Binder(_problems)).Read(new Source(document, ""));

    private void CompileNodes(FormulaCompiler formulas, IReadOnlyList<Sketch> sketches)
    {
        var folds = new FoldCompiler(formulas, _problems);
        var nodes = new NodeCompiler(
            formulas, new ValueCompiler(formulas, folds, _problems), new BoardCompiler(formulas, _problems), _problems);
        foreach (var sketch in sketches) nodes.Compile(sketch);
    }

    private IReadOnlyList<object> Order(IReadOnlyList<Sketch> sketches, IReadOnlyList<ValueRule> values)
    {
        var nodes = sketches.Select(s => s.Node).ToList();
        var cells = values.Concat<object>(nodes.SelectMany(n => n.Boards.Values))
            .Concat(nodes.SelectMany(n => n.Inputs.Values)).Concat(nodes.SelectMany(n => n.Detectors.Values));
        var (order, cycles) = ReadingOrder.Of(cells);
        var byNode = sketches.ToDictionary(s => s.Node);
        var teller = new CycleTeller(_problems);
        foreach (var cycle in cycles) teller.Tell(cycle, byNode);
        if (cycles.Count > 0) return order;
        Sharing.Mark(order);
        Costing.Mark(order);
        var quanta = new KeyQuanta(new ValueSteps(order), _problems);
        foreach (var sketch in sketches)
        {
            foreach (var (name, board) in sketch.Node.Boards)
            {
                if (sketch.Doc.Boards[name] is { } doc) quanta.Assign(board, doc);
            }
        }

        return order;
    }
}
