namespace Competition.Scoring;

/// <summary>The graph of what reads what within a cut, in an order in which whatever is read comes first.</summary>
internal static class PlanGraph
{
    public static IReadOnlyList<Vertex> Of(Rulebook rules, Cut cut)
    {
        var subjects = Subjects(rules, cut).ToHashSet();
        var (order, cycles) = ReadingOrder.Of(subjects);
        if (cycles.Count > 0) throw new InvalidOperationException("the compiler lets no cycle through");
        var vertices = order.Where(subjects.Contains).Select((s, i) => new Vertex(s, IsTold(s, cut), i)).ToList();
        var bySubject = vertices.ToDictionary(v => v.Subject);
        foreach (var vertex in vertices.Where(v => !v.Told)) Connect(vertex, bySubject);
        return vertices;
    }

    private static void Connect(Vertex vertex, Dictionary<object, Vertex> bySubject)
    {
        foreach (var read in Dependencies.Of(vertex.Subject).SelectMany(ThroughWindow).Distinct())
        {
            if (!bySubject.TryGetValue(read, out var source)) throw Unread(vertex.Subject, read);
            if (source.Subject is Instant && OnlyWhileOn(vertex.Subject)) source.ReadWhileOn(vertex);
            else source.ReadBy(vertex);
        }

        if (vertex.Subject is ValueRule value) ConnectOthers(vertex, SourceOf(value), bySubject);
        if (vertex.Subject is not Board board) return;
        foreach (var shown in board.Shown) bySubject[shown].ShownOn(vertex);
    }

    // Windows are no vertices: an input reads what opens them.
    private static IEnumerable<object> ThroughWindow(object read) =>
        read is Node window ? Dependencies.Of(window) : [read];

    private static void ConnectOthers(Vertex vertex, FoldSource? source, Dictionary<object, Vertex> bySubject)
    {
        if (source is FoldSource.TeamMembers members) bySubject[members.Value].ReadByTeam(vertex);
        if (source is FoldSource.Opponents bouts) bySubject[bouts.Value].ReadByOpponents(vertex, bouts.Input);
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
