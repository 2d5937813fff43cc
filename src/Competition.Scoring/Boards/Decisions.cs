namespace Competition.Scoring;

/// <summary>What follows from the boards: who gets what, who would go on.</summary>
internal sealed class Decisions(Ladders ladders, Reader reader)
{
    public IReadOnlyList<Award> Awards(Board board)
    {
        if (board.Awards is not { } awards) return [];
        var ranked = ladders.Of(board).Ranked.ToList();
        var places = ranked.ToDictionary(r => r.Entrant, r => r.Place.First);
        var given = AwardList.Of(awards, [.. ranked.Select(r => r.Entrant)], e => Worth(awards, e, places[e]));
        return [.. given.Select(g => new Award(reader.About.Entrants[g.Entrant], g.Name))];
    }

    public Proposal? Proposal(Node node)
    {
        if (node.Advance is not { } advance) return null;
        var quotas = new Quotas();
        foreach (var quota in advance.Take) quotas.Take(quota, ladders.Of(node.Boards[quota.Board]).Ranked);
        return new Proposal(Ids(quotas.Taken), Ids(quotas.Undecided), Promoted(node, advance));
    }

    private decimal? Worth(Awards awards, int entrant, int place)
    {
        if (awards.By is not { } by) return place;
        return reader.Cell(by, entrant) is { IsMissing: false } value ? value.Number : null;
    }

    // The next node is one beside this, or any by its path; in another rulebook nobody is promoted here.
    private IReadOnlyList<EntrantId>? Promoted(Node node, Advance advance)
    {
        var root = node;
        while (root.Parent is { } parent) root = parent;
        var beside = node.Parent?.Children.FirstOrDefault(c => c.Id == advance.To);
        var next = beside ?? Find(root, new NodePath(advance.To));
        return next is null ? null : reader.About.Promotions.Named(next);
    }

    private static Node? Find(Node node, NodePath path) =>
        node.Path == path ? node : node.Children.Select(c => Find(c, path)).FirstOrDefault(c => c is not null);

    private IReadOnlyList<EntrantId> Ids(IEnumerable<int> numbers) =>
        [.. numbers.Select(n => reader.About.Entrants[n])];
}
