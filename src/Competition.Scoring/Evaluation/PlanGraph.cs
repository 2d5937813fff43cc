namespace Competition.Scoring;

/// <summary>The graph of what reads what within a cut, and the order in which to compute it.</summary>
internal static class PlanGraph
{
    public static IReadOnlyCollection<Vertex> Of(Rulebook rules, Cut cut)
    {
        var vertices = Subjects(rules, cut).ToDictionary(s => s, s => new Vertex(s, IsTold(s, cut)));
        foreach (var vertex in vertices.Values.Where(v => !v.Told))
        {
            foreach (var reading in Reading.Of(vertex.Subject))
            {
                if (!vertices.TryGetValue(reading.Subject, out var read)) throw Unread(vertex.Subject, reading.Subject);
                read.ReadBy(vertex, reading.ByTeam);
            }

            foreach (var shown in Shown(vertex.Subject)) vertices.GetValueOrDefault(shown)?.ShownOn(vertex);
        }

        return vertices.Values;
    }

    /// <summary>Numbers them so that whatever is read stands before its readers.</summary>
    public static IEnumerable<Vertex> Sort(IReadOnlyCollection<Vertex> vertices)
    {
        var waiting = vertices.ToDictionary(v => v, v => v.ReadCount);
        var ready = new Queue<Vertex>(vertices.Where(v => v.ReadCount == 0));
        var number = 0;
        while (ready.TryDequeue(out var vertex))
        {
            vertex.Number = number++;
            foreach (var reader in vertex.Readers.Concat(vertex.TeamReaders))
            {
                if (--waiting[reader] == 0) ready.Enqueue(reader);
            }
        }

        if (number < vertices.Count) throw new InvalidOperationException("the compiler lets no cycle through");
        return vertices.OrderBy(v => v.Number);
    }

    private static IEnumerable<object> Subjects(Rulebook rules, Cut cut) =>
    [
        .. rules.Nodes.Values.SelectMany(n => n.Inputs.Values).Where(i => Has(cut, i)),
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
        Cut.Own => !HasSharedWindow(input),
        Cut.Shared => input.Shared,
        _ => true,
    };

    private static bool HasSharedWindow(Input input)
    {
        for (var node = input.Untimed ? null : input.Node; node is not null; node = node.Parent)
        {
            if (node.Window is { Strict: true, Shared: true }) return true;
        }

        return false;
    }

    private static bool IsTold(object subject, Cut cut) => cut == Cut.Shared && subject is ValueRule { Shared: false };

    private static IEnumerable<object> Shown(object subject) =>
        subject is Board board ? board.KeyValues.Concat(board.Parts).Distinct() : [];

    private static InvalidOperationException Unread(object reader, object read) =>
        new($"the compiler cuts so that {Name(reader)} finds {Name(read)} on its side");

    private static string Name(object subject) => subject switch
    {
        ValueRule value => value.Cell.ToString(),
        Input input => $"{input.Node.Path}.{input.Name}",
        Board board => board.Ref.ToString(),
        _ => "",
    };
}
