namespace Competition.Scoring;

/// <summary>What is wrong with an expression, at which character (from 0), and what is allowed.</summary>
internal sealed record ExpressionError(int Position, string What, string Allowed);
