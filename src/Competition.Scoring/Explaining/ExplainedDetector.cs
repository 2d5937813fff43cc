namespace Competition.Scoring;

/// <summary>What a detector found for an entrant.</summary>
/// <param name="Detector"><c>path.detector</c>.</param>
/// <param name="Signals">The signals that it reads; their samples are its evidence.</param>
/// <param name="Fires">Each by the name under which it can be voided.</param>
/// <param name="Spells">When it was on, in contest seconds.</param>
/// <param name="Overrules">The voids and restores of its fires.</param>
public sealed record ExplainedDetector(
    CellRef Detector, EntrantId Entrant, IReadOnlyList<string> Signals, IReadOnlyList<FireId> Fires,
    IReadOnlyList<Spell> Spells, IReadOnlyList<Fact> Overrules);
