namespace Competition.Scoring;

/// <summary>
/// The rows of a fold before anything is dropped: gathered from its source, filtered by <c>where</c>, mapped.
/// </summary>
internal sealed class FoldRows(Reader reader, Teams teams)
{
    private static readonly Value One = Value.Of(1m);

    /// <summary>A reason instead of rows where the marks of a panel are held or not all there yet.</summary>
    public MissingReason? Gather(Fold fold, int entrant, List<FoldRow> into)
    {
        into.Clear();
        switch (fold.Of)
        {
            case FoldSource.Names names: OfNames(names, entrant, into); break;
            case FoldSource.Children children: OfChildren(children, entrant, into); break;
            case FoldSource.TeamMembers members: OfMembers(members, entrant, into); break;
            case FoldSource.Rows rows:
                if (OfInput(rows, entrant, into) is { } reason) return reason;
                break;
        }

        if (fold.Where is { } where) into.RemoveAll(row => !Holds(where, row, entrant));
        for (var i = 0; i < into.Count; i++) into[i] = into[i] with { Value = Mapped(fold, into[i], entrant) };
        return null;
    }

    private void OfNames(FoldSource.Names names, int entrant, List<FoldRow> into)
    {
        foreach (var source in names.Sources) into.Add(new FoldRow(reader.Read(source, entrant), into.Count + 1, One));
    }

    private void OfChildren(FoldSource.Children children, int entrant, List<FoldRow> into)
    {
        foreach (var (value, weight) in children.Each)
        {
            var w = weight is null ? One : reader.Read(weight, entrant);
            var status = reader.About.Statuses.Of(value.Node, entrant);
            into.Add(new FoldRow(reader.Cell(value, entrant), into.Count + 1, w) { Status = status });
        }
    }

    private void OfMembers(FoldSource.TeamMembers members, int team, List<FoldRow> into)
    {
        foreach (var member in teams.MembersOf(members.Value.Node, team))
        {
            into.Add(new FoldRow(reader.Cell(members.Value, member), into.Count + 1, One));
        }
    }

    private MissingReason? OfInput(FoldSource.Rows rows, int entrant, List<FoldRow> into)
    {
        var input = rows.Input;
        var bag = reader.Bag(input, entrant);
        if (input.Kind == InputKind.Judges && Panel(input, bag) is { } reason) return reason;
        foreach (var row in bag)
        {
            var value = RowColumns.Read(input, row, rows.Column);
            into.Add(new FoldRow(value, row.Number, One) { Input = input, Row = row });
        }

        return null;
    }

    private static MissingReason? Panel(Input input, Row[] bag)
    {
        if (input.HoldOnSpread && InputColumns.Spread(input, bag) > input.MaxSpread) return MissingReason.Held;
        return input.WaitWhenShort && bag.Length < input.Panel ? MissingReason.Pending : null;
    }

    private bool Holds(Formula where, FoldRow row, int entrant)
    {
        var names = new RowNames(reader, where, entrant, row);
        return where.Code.Evaluate(ref names).Holds();
    }

    private Value Mapped(Fold fold, FoldRow row, int entrant)
    {
        if (row.Value.IsMissing) return row.Value;
        if (fold.MapTable is { } table) return TableLookup.In(table, row.Value.Number);
        if (fold.Map is not { } map) return row.Value;
        var names = new RowNames(reader, map, entrant, row) { Mapping = true };
        return map.Code.Evaluate(ref names);
    }
}
