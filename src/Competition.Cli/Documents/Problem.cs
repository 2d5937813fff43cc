using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// What is wrong in which line of which file; printed <c>file:line: JSON-pointer: what is wrong and what is
/// allowed</c>.
/// </summary>
internal sealed record Problem(string File, int Line, DocumentError Error)
{
    /// <summary>Instead of a line, where the file as a whole cannot be read.</summary>
    public const int Whole = 0;

    public override string ToString() => Line == Whole ? $"{File}: {Error}" : $"{File}:{Line}: {Error}";
}
