namespace Competition.Scoring;

/// <summary>The facts of an input about one entrant, those that count and those that do not.</summary>
/// <param name="Input"><c>path.input</c>.</param>
/// <param name="Entrant">Null where the input is read by all.</param>
public sealed record ExplainedInput(string Input, EntrantId? Entrant, IReadOnlyList<ExplainedFact> Facts);
