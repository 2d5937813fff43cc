namespace Competition.Scoring;

/// <summary>
/// Who takes part at a node (model.md B11.9): whom the last promote of it and of each node above names.
/// </summary>
internal sealed class Promotions(Records records, Entrants entrants)
{
    private readonly Dictionary<Node, HashSet<EntrantId>?> _lists = [];
    private readonly Dictionary<Node, bool?[]> _answers = [];
    private int _version = -1;

    public bool Admit(Node node, int entrant)
    {
        if (records.Promotes == 0) return true;
        if (_version != records.Version) Forget();
        if (!_answers.TryGetValue(node, out var answers)) _answers[node] = answers = new bool?[entrants.Count];
        return answers[entrant] ??= IsListed(node, Representatives(node, entrant));
    }

    /// <summary>Whom the last promote of a node named, in its order; null where there is none.</summary>
    public IReadOnlyList<EntrantId>? Named(Node node)
    {
        var facts = records.OfAll(new Shelf(FactType.Promote, node));
        if (facts.IsEmpty) return null;
        var named = facts[^1]["entrants"].List ?? [];
        var ids = named.Select(n => n.Text).OfType<string>().Select(id => new EntrantId(id));
        return [.. ids.Select(records.Aliases.PersonOf).Distinct()];
    }

    // A team is in the field when it or one of its members is.
    private EntrantId[] Representatives(Node node, int entrant)
    {
        var id = entrants[entrant];
        var alone = entrants.TypeOf(entrant) is EntrantType.Person or EntrantType.Alias;
        return alone ? [id] : [id, .. entrants.Roster.MembersOf(id, node)];
    }

    private bool IsListed(Node node, EntrantId[] anyOf)
    {
        for (var n = node; n is not null; n = n.Parent)
        {
            if (ListOf(n) is { } list && !Array.Exists(anyOf, list.Contains)) return false;
        }

        return true;
    }

    private HashSet<EntrantId>? ListOf(Node node)
    {
        if (!_lists.TryGetValue(node, out var list)) _lists[node] = list = Named(node)?.ToHashSet();
        return list;
    }

    private void Forget()
    {
        _lists.Clear();
        _answers.Clear();
        _version = records.Version;
    }
}
