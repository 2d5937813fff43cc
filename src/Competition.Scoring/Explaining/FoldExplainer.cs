namespace Competition.Scoring;

/// <summary>The rows of a fold, each with where it comes from and what became of it.</summary>
internal sealed class FoldExplainer(Reader reader, FoldRows gathering, Teams teams)
{
    public IReadOnlyList<ExplainedRow> Rows(Fold fold, int entrant)
    {
        List<FoldRow> raw = [.. gathering.Raw(fold, entrant)];
        var isHeld = gathering.Gather(fold, entrant) is not null;
        var passed = gathering.Rows.ToDictionary(r => r.Number);
        var chosen = isHeld ? [] : Chosen(fold).ToDictionary(r => r.Number);
        return [.. raw.Select(r => Explained(fold, entrant, r) with
        {
            Counted = chosen.TryGetValue(r.Number, out var counts) ? counts.Value : null,
            Left = chosen.ContainsKey(r.Number) ? null : Left(fold, passed, r, isHeld),
        })];
    }

    private List<FoldRow> Chosen(Fold fold)
    {
        var rows = gathering.Rows;
        if (fold.Kind is FoldKind.Prefix or FoldKind.Any or FoldKind.All) return rows;
        FoldChoice.Apply(fold, rows);
        return rows;
    }

    private static string Left(Fold fold, Dictionary<int, FoldRow> passed, FoldRow row, bool isHeld)
    {
        if (isHeld) return "panel";
        if (!passed.TryGetValue(row.Number, out var mapped)) return "where";
        return mapped.Value.IsMissing && fold.Missing == MissingPolicy.Skip ? "missing" : "dropped";
    }

    private ExplainedRow Explained(Fold fold, int entrant, FoldRow row)
    {
        var plain = new ExplainedRow(row.Number, row.Value, Counted: null, Left: null);
        var asking = reader.About.Entrants[entrant];
        return fold.Of switch
        {
            FoldSource.Names names => plain with { Cell = CellOf(names.Sources[row.Number - 1], asking) },
            FoldSource.Children children => plain with
            {
                Cell = (children.Each[row.Number - 1].Value.Cell, asking),
                Weight = fold.Kind is FoldKind.Wsum or FoldKind.Wmean ? gathering.WeightOf(fold, row, entrant) : null,
            },
            FoldSource.TeamMembers members => plain with { Cell = (members.Value.Cell, Member(members, entrant, row)) },
            FoldSource.Rows rows => plain with { Fact = Of(rows.Input, entrant, row).Fact.Id },
            FoldSource.Opponents bouts when Of(bouts.Input, entrant, row) is { Opponent: { } opponent } bout =>
                plain with { Cell = (bouts.Value.Cell, opponent), Fact = bout.Fact.Id },
            FoldSource.Opponents bouts => plain with { Fact = Of(bouts.Input, entrant, row).Fact.Id },
            _ => plain,
        };
    }

    private static (CellRef Cell, EntrantId Entrant)? CellOf(NameSource source, EntrantId asking) =>
        source is NameSource.OfValue value ? (value.Rule.Cell, asking) : null;

    private EntrantId Member(FoldSource.TeamMembers members, int team, FoldRow row) =>
        reader.About.Entrants[teams.MembersOf(members.Value.Node, team)[row.Number - 1]];

    private Row Of(Input input, int entrant, FoldRow row) => reader.Bag(input, entrant)[row.Number - 1];
}
