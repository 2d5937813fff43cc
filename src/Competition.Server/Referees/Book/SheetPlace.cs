namespace Competition.Server;

/// <summary>An entrant at a node.</summary>
internal sealed record SheetPlace(string Node, string? Entrant)
{
    public static SheetPlace Of(RefPlace place) => new(place.Node.Value, place.Entrant?.Value);
}
