namespace Competition.Scoring;

/// <summary>
/// A contest of three that nobody held (model.md B8): one with the best marks everywhere, one with the worst, one with
/// the best but one missing. What comes out strange is told before anybody is marked.
/// </summary>
internal static class DryRun
{
    private static readonly EntrantId[] Persons = [new("best"), new("worst"), new("one-missing")];

    public static void Look(Rulebook rules, IReadOnlyList<Sketch> sketches, Problems warnings)
    {
        var evaluation = Evaluation.Whole(rules, Roster());
        evaluation.Apply([.. new SyntheticMarks(rules).Of(Persons[0], Persons[1], Persons[2])], []);
        foreach (var sketch in sketches)
        {
            foreach (var board in sketch.Node.Boards.Values) LookAtBoard(evaluation, board, sketch, warnings);
            LookAtPoints(evaluation, sketch, warnings);
        }
    }

    private static Roster Roster() => new(Persons.Select(Person).Append(Team()).ToDictionary(e => e.Id));

    private static Entrant Person(EntrantId id) =>
        new(id, EntrantType.Person, new Members([new("team", Datum.Of("team"))]));

    private static Entrant Team() => new(new EntrantId("team"), EntrantType.Team, Members.None);

    // Who is on a board by an attribute, by age, by having got through a gate: that is nobody here.
    private static void LookAtBoard(Evaluation evaluation, Board board, Sketch sketch, Problems warnings)
    {
        if (board.Entrants == EntrantType.Org || board.Filter is not null || board.FilterAttributes.Count > 0) return;
        if (board.Ranked is not null || evaluation.Board(board).Any(s => s.Rank is not null)) return;
        var first = board.Keys[0] is BoardKey.By { Value: { } value }
            ? $": {value.Name} is {evaluation.Cell(value, evaluation.Board(board)[0].Entrant)}"
            : "";
        warnings.Add(
            $"{sketch.Doc.Pointer}/boards/{board.Name}/keys/0",
            $"in a dry run with every mark given nobody is ranked{first}",
            "a first key that a complete set of marks gives");
    }

    private static void LookAtPoints(Evaluation evaluation, Sketch sketch, Problems warnings)
    {
        var node = sketch.Node;
        if (!node.Constants.TryGetValue("max", out var max)) return;
        if (!node.Values.TryGetValue("points", out var points)) return;
        foreach (var person in Persons)
        {
            if (evaluation.Cell(points, person) is not { IsNumber: true } cell || cell.Number <= max.Number) continue;
            warnings.Add(
                sketch.Doc.Values.GetValueOrDefault("points")?.Pointer ?? sketch.Doc.Pointer,
                $"'{node.Path}' declares {Canonical.Text(max.Number)} marks; in a dry run '{person}' gets {cell}",
                "\"clamp\": [null, most], or another max");
            return;
        }
    }
}
