namespace Competition.Scoring;

/// <summary>The graph of what reads what within a cut, in an order in which whatever is read comes first.</summary>
internal static class PlanGraph
{
    /// <param name="lost">Edges that are left out, so that a test can see that each kind is needed.</param>
    public static IReadOnlyList<Vertex> Of(Rulebook rules, Cut cut, Edge lost = Edge.None)
    {
        var subjects = Subjects(rules, cut).ToHashSet();
        var (order, cycles) = ReadingOrder.Of(subjects);
        if (cycles.Count > 0) throw new InvalidOperationException("the compiler lets no cycle through");
        var vertices = order.Where(subjects.Contains).Select((s, i) => new Vertex(s, IsTold(s, cut), i)).ToList();
        var bySubject = vertices.ToDictionary(v => v.Subject);
        foreach (var vertex in vertices.Where(v => !v.Told)) Connect(vertex, bySubject, lost);
        return vertices;
    }

    private static void Connect(Vertex vertex, Dictionary<object, Vertex> bySubject, Edge lost)
    {
        foreach (var read in Dependencies.Of(vertex.Subject).SelectMany(r => ThroughWindow(r, lost)).Distinct())
        {
            if (!bySubject.TryGetValue(read, out var source)) throw Unread(vertex.Subject, read);
            var edge = KindOf(source, vertex);
            if (edge == lost) continue;
            if (edge == Edge.WhileOn) source.ReadWhileOn(vertex);
            else source.ReadBy(vertex);
        }

        if (vertex.Subject is ValueRule value) ConnectOthers(vertex, SourceOf(value), bySubject, lost);
        if (vertex.Subject is not Board board) return;
        foreach (var shown in board.Shown) bySubject[shown].ShownOn(vertex);
    }

    private static Edge KindOf(Vertex source, Vertex reader) => source.Subject switch
    {
        Input => Edge.Input,
        DetectorRule => Edge.Detector,
        Statistic => Edge.Statistic,
        Board => Edge.Board,
        Instant => OnlyWhileOn(reader.Subject) ? Edge.WhileOn : Edge.Instant,
        _ => Edge.Value,
    };

    // Windows are no vertices: an input reads what opens them.
    private static IEnumerable<object> ThroughWindow(object read, Edge lost)
    {
        if (read is not Node window) return [read];
        return lost == Edge.Window ? [] : Dependencies.Of(window);
    }

    private static void ConnectOthers(
        Vertex vertex, FoldSource? source, Dictionary<object, Vertex> bySubject, Edge lost)
    {
        if (source is FoldSource.TeamMembers members && lost != Edge.Team)
            bySubject[members.Value].ReadByTeam(vertex);
        if (source is FoldSource.Opponents bouts && lost != Edge.Opponents)
            bySubject[bouts.Value].ReadByOpponents(vertex, bouts.Input);
    }

    private static FoldSource? SourceOf(ValueRule value) =>
        (Dependencies.Innermost(value.Operator) as Operator.FoldOver)?.Fold.Of;

    // A state that is off stands still, unless the windows themselves move with the time.
    private static bool OnlyWhileOn(object subject) => subject is Input input
        && !Dependencies.Of(input).OfType<Node>().SelectMany(Dependencies.Of).Contains(Instant.Now);

    private static IEnumerable<object> Subjects(Rulebook rules, Cut cut) =>
    [
        .. rules.Nodes.Values.SelectMany(n => n.Inputs.Values).Where(i => Has(cut, i)),
        .. rules.Detectors.Where(d => Has(cut, d)),
        .. rules.Values.Where(v => Has(cut, v)),
        .. cut == Cut.Own ? [] : rules.Boards.Concat<object>(Statistics(rules)).Append(Instant.Now),
    ];

    private static IEnumerable<Statistic> Statistics(Rulebook rules) => rules.Values
        .Select(v => Dependencies.Innermost(v.Operator)).OfType<Operator.FieldOf>().Select(f => f.Statistic);

    private static bool Has(Cut cut, ValueRule value) => cut switch
    {
        Cut.Own => !value.Shared,
        Cut.Shared => value.Shared || value.Exported,
        _ => true,
    };

    private static bool Has(Cut cut, Input input) => cut switch
    {
        Cut.Own => input.Kind != InputKind.State
            && !Dependencies.Of(input).OfType<Node>().Any(n => n.Window is { Shared: true }),
        Cut.Shared => input.Shared,
        _ => true,
    };

    private static bool Has(Cut cut, DetectorRule detector) => cut switch
    {
        Cut.Own => !detector.ReadsShared,
        Cut.Shared => detector.Shared,
        _ => true,
    };

    private static bool IsTold(object subject, Cut cut) => cut == Cut.Shared && subject is ValueRule { Shared: false };

    private static InvalidOperationException Unread(object reader, object read) =>
        new($"the compiler cuts so that {Name(reader)} finds {Name(read)} on its side");

    private static string Name(object subject) => subject switch
    {
        ValueRule value => value.Cell.ToString(),
        Input input => $"{input.Node.Path}.{input.Name}",
        DetectorRule detector => detector.Cell.ToString(),
        Board board => board.Ref.ToString(),
        Statistic statistic => $"the field of {statistic.Of.Cell}",
        _ => "",
    };
}
