namespace Competition.Scoring;

/// <summary>Who is meant at a node: of a type, taking part, with these attributes, let through by the filter.</summary>
internal readonly record struct Participation(
    Node Node, EntrantType Type, IReadOnlyDictionary<string, Datum> Attributes, Formula? Filter)
{
    public bool Holds(int entrant, Reader reader)
    {
        if (Type == EntrantType.Alias) return false;      // a seat is nobody until it is bound
        if (reader.About.Entrants.TypeOf(entrant) != Type) return false;
        if (!reader.About.Promotions.Admit(Node, entrant)) return false;
        if (Attributes.Count > 0 && !HasAttributes(entrant, reader)) return false;
        return Filter is null || reader.Evaluate(Filter, entrant).Holds();
    }

    private bool HasAttributes(int entrant, Reader reader)
    {
        foreach (var (name, value) in Attributes)
        {
            if (reader.About.Entrants.Line(entrant)?.Members[name] != value) return false;
        }

        return true;
    }
}
