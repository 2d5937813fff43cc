namespace Competition.Scoring;

/// <summary>A rulebook as a document writes it: every member read, no name resolved.</summary>
internal sealed record RulebookDoc(string Id, int Version, Title Title, Rounding Rounding)
{
    public required IReadOnlyDictionary<string, Source> Params { get; init; }
    public required IReadOnlyDictionary<string, NodeDoc> Defs { get; init; }
    public required NodeDoc Root { get; init; }
}
