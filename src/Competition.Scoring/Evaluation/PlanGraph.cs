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
            source.ReadBy(vertex);
        }

        var members = vertex.Subject is ValueRule value ? MembersOf(value.Operator) : null;
        if (members is not null) bySubject[members].ReadByTeam(vertex);
        if (vertex.Subject is not Board board) return;
        foreach (var shown in board.KeyValues.Concat(board.Parts).Distinct()) bySubject[shown].ShownOn(vertex);
    }

    // Windows are no vertices: an input reads what opens them.
    private static IEnumerable<object> ThroughWindow(object read) =>
        read is Node window ? Dependencies.Of(window) : [read];

    private static ValueRule? MembersOf(Operator op) => op switch
    {
        Operator.FoldOver { Fold.Of: FoldSource.TeamMembers members } => members.Value,
        Operator.Lookup lookup => MembersOf(lookup.At),
        _ => null,
    };

    private static IEnumerable<object> Subjects(Rulebook rules, Cut cut) =>
    [
        .. rules.Nodes.Values.SelectMany(n => n.Inputs.Values).Where(i => Has(cut, i)),
        .. rules.Detectors.Where(d => Has(cut, d)),
        .. rules.Values.Where(v => Has(cut, v)),
        .. cut == Cut.Own ? [] : rules.Boards,
    ];

    private static bool Has(Cut cut, ValueRule value) => cut switch
    {
        Cut.Own => !value.Shared,
        Cut.Shared => value.Shared || value.Exported,
        _ => true,
    };

    private static bool Has(Cut cut, Input input) => cut switch
    {
        Cut.Own => !Dependencies.Of(input).OfType<Node>().Any(n => n.Window is { Shared: true }),
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
        _ => "",
    };
}
