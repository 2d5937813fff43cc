namespace Competition.Scoring;

/// <summary>
/// The rows of a fold before anything is dropped: gathered from its source, filtered by <c>where</c>, mapped.
/// </summary>
internal sealed class FoldRows(Reader reader, Teams teams)
{
    private static readonly Row[] NoBag = [];

    /// <summary>The rows, until the next fold.</summary>
    public List<FoldRow> Rows { get; } = [];

    /// <summary>A reason instead of rows where the marks of a panel are held or not all there yet.</summary>
    public MissingReason? Gather(Fold fold, int entrant)
    {
        Rows.Clear();
        var bag = fold.Of.Bag is { } input ? reader.Bag(input, entrant) : NoBag;
        var scope = new FoldScope(fold, entrant, bag);
        if (scope.Input is { Kind: InputKind.Judges } panel && WhyNot(panel, bag) is { } reason) return reason;
        Fill(scope);
        if (fold.Where is { } where) Filter(where, scope);
        if (fold.MapTable is { } table) LookUp(table);
        if (fold.Map is { } map) Map(map, scope);
        return null;
    }

    /// <summary>The rows as they are found, until the next fold: neither filtered nor mapped.</summary>
    public List<FoldRow> Raw(Fold fold, int entrant)
    {
        Rows.Clear();
        Fill(new FoldScope(fold, entrant, fold.Of.Bag is { } input ? reader.Bag(input, entrant) : NoBag));
        return Rows;
    }

    /// <summary>The weight of a row; 1 where the fold has no weights.</summary>
    public Value WeightOf(Fold fold, FoldRow row, int entrant) =>
        fold.Of is FoldSource.Children children && children.Each[row.Number - 1].Weight is { } weight
            ? reader.Read(weight, entrant)
            : Value.Of(1m);

    private static MissingReason? WhyNot(Input panel, Row[] bag)
    {
        var isHeld = panel is { HoldOnSpread: true, MaxSpread: { } most } && InputColumns.Spread(bag) > most;
        if (isHeld) return MissingReason.Held;
        return panel.WaitWhenShort && bag.Length < panel.Panel ? MissingReason.Pending : null;
    }

    private void Fill(FoldScope scope)
    {
        switch (scope.Fold.Of)
        {
            case FoldSource.Names names:
                foreach (var source in names.Sources) Add(reader.Read(source, scope.Entrant));
                break;
            case FoldSource.Children children:
                foreach (var (value, _) in children.Each) AddChild(value, scope);
                break;
            case FoldSource.TeamMembers members:
                var node = members.Value.Node;
                foreach (var member in teams.MembersOf(node, scope.Entrant)) Add(reader.Cell(members.Value, member));
                break;
            case FoldSource.Rows rows:
                foreach (ref readonly var row in scope.Bag.AsSpan()) Add(RowColumns.Read(rows.Input, row, rows.Column));
                break;
            case FoldSource.Opponents opponents:
                foreach (ref readonly var row in scope.Bag.AsSpan()) Add(reader.CellOf(opponents.Value, row.Opponent));
                break;
        }
    }

    private void Add(Value value) => Rows.Add(new FoldRow(value, Rows.Count + 1));

    private void AddChild(ValueRule child, FoldScope scope)
    {
        var isProtected = !scope.Fold.Protect.IsEmpty
            && scope.Fold.Protect.Contains(reader.About.Statuses.Of(child.Node, scope.Entrant));
        var value = reader.Cell(child, scope.Entrant);
        Rows.Add(new FoldRow(value, Rows.Count + 1) { IsProtected = isProtected });
    }

    private void Filter(Formula where, FoldScope scope)
    {
        var kept = 0;
        for (var i = 0; i < Rows.Count; i++)
        {
            var names = new RowNames(reader, where, scope, Rows[i]);
            if (where.Code.Evaluate(ref names).Holds()) Rows[kept++] = Rows[i];
        }

        Rows.RemoveRange(kept, Rows.Count - kept);
    }

    private void LookUp(Table table)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            var at = Rows[i].Value;
            if (!at.IsMissing) Rows[i] = Rows[i] with { Value = TableLookup.In(table, at.Number) };
        }
    }

    private void Map(Formula map, FoldScope scope)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Value.IsMissing) continue;
            var names = new RowNames(reader, map, scope, Rows[i]) { IsMap = true };
            Rows[i] = Rows[i] with { Value = map.Code.Evaluate(ref names) };
        }
    }
}
