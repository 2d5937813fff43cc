namespace Competition.Scoring;

/// <summary>An advance as a document writes it, and where its boards are named.</summary>
internal sealed record AdvanceDoc(Advance Advance, IReadOnlyList<Source> Boards);
