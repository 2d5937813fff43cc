using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What another version of the rules would change, over the whole history.</summary>
/// <param name="Unread">Facts that stand and that the new rules would not read, with why; the first of them.</param>
public sealed record RulesPreview(
    IReadOnlyList<StandingChange> Changes, IReadOnlyList<(FactId Fact, Refusal Why)> Unread)
{
    /// <summary>What makes it doubtful that these are to follow the present rules; they may all the same.</summary>
    public IReadOnlyList<Refusal> Doubts { get; init; } = [];
}
