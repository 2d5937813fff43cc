namespace Competition.Scoring;

/// <summary>
/// One step of a cell: what it gave, and by what — an expression, a status code, a quantum and its mode.
/// </summary>
/// <param name="What">The words of <see cref="ExplainedCell"/>.</param>
public sealed record ExplainedStep(string What, Value Gives, string By);
