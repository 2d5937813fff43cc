namespace Competition.Scoring;

/// <summary>
/// Who would go on (model.md B11.26), beside whom the last <c>promote</c> of the next node named, if any did.
/// </summary>
/// <param name="Undecided">Share the last place of a quota that takes no ties: an official decides.</param>
/// <param name="Promoted">Null where nobody was promoted yet.</param>
public sealed record Proposal(
    IReadOnlyList<EntrantId> Proposed, IReadOnlyList<EntrantId> Undecided, IReadOnlyList<EntrantId>? Promoted)
{
    /// <summary>Proposed now, but not promoted.</summary>
    public IReadOnlyList<EntrantId> Passed => Promoted is null ? [] : [.. Proposed.Except(Promoted)];

    /// <summary>Promoted, but no longer proposed: a correction takes nobody's place away.</summary>
    public IReadOnlyList<EntrantId> Surplus => Promoted is null ? [] : [.. Promoted.Except(Proposed)];
}
