namespace Competition.Scoring;

/// <summary>The status of an entrant at a node (model.md B11.10): its own, else inherited from above.</summary>
internal sealed class Statuses(Files files)
{
    public const string None = "OK";
    private const string Disqualified = "DSQ";

    /// <summary><see cref="None"/> where there is none or where it was cleared.</summary>
    public string Of(Node node, int entrant)
    {
        if (!files.HasStatus(entrant)) return None;
        for (var n = node; n is not null; n = n.Parent)
        {
            if (At(n, entrant) is { } code && (n == node || code == Disqualified || n.StatusInherits)) return code;
        }

        return None;
    }

    private string? At(Node node, int entrant)
    {
        var facts = files.Of(entrant, new Shelf(FactType.Status, node));
        var code = facts.IsEmpty ? null : facts[^1]["code"].Text;
        return code is null or "" or None ? null : code;
    }
}
