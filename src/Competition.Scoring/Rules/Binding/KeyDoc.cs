namespace Competition.Scoring;

/// <summary>A key of a board as a document writes it.</summary>
internal abstract record KeyDoc
{
    private KeyDoc() { }

    public sealed record By(Written Formula, bool IsDescending) : KeyDoc;

    public sealed record Countback(Source Of, int Depth) : KeyDoc;
}
