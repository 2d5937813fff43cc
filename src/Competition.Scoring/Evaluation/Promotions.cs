namespace Competition.Scoring;

/// <summary>
/// Who takes part at a node (model.md B11.9): whom the last promote of it and of each node above names.
/// </summary>
internal sealed class Promotions(Records records, Entrants entrants)
{
    private readonly Dictionary<Node, HashSet<EntrantId>?> _lists = [];
    private readonly Dictionary<(Node, int), bool> _teams = [];
    private int _version = -1;

    public bool Admit(Node node, int entrant)
    {
        if (records.Promotes == 0) return true;
        if (_version != records.Version) Forget();
        var id = entrants[entrant];
        if (entrants.TypeOf(entrant) is EntrantType.Person or EntrantType.Alias) return IsListed(node, [id]);
        if (_teams.TryGetValue((node, entrant), out var admitted)) return admitted;

        // A team is in the field when it or one of its members is.
        return _teams[(node, entrant)] = IsListed(node, [id, .. entrants.Roster.MembersOf(id, node)]);
    }


    private bool IsListed(Node node, ReadOnlySpan<EntrantId> anyOf)
    {
        for (var n = node; n is not null; n = n.Parent)
        {
            if (ListOf(n) is { } list && !ContainsAny(list, anyOf)) return false;
        }

        return true;
    }

    private static bool ContainsAny(HashSet<EntrantId> list, ReadOnlySpan<EntrantId> ids)
    {
        foreach (var id in ids)
        {
            if (list.Contains(id)) return true;
        }

        return false;
    }

    private HashSet<EntrantId>? ListOf(Node node)
    {
        if (!_lists.TryGetValue(node, out var list)) _lists[node] = list = Read(node);
        return list;
    }

    private HashSet<EntrantId>? Read(Node node)
    {
        var facts = records.OfAll(new Shelf(FactType.Promote, node));
        if (facts.IsEmpty) return null;
        var named = facts[^1]["entrants"].List ?? [];
        var ids = named.Select(n => n.Text).OfType<string>().Select(id => new EntrantId(id));
        return [.. ids.Select(records.Aliases.PersonOf)];
    }

    private void Forget()
    {
        _lists.Clear();
        _teams.Clear();
        _version = records.Version;
    }
}
