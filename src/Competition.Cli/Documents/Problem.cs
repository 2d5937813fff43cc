using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// What is wrong in which line of which file; printed <c>file:line: JSON-pointer: what is wrong and what is
/// allowed</c>.
/// </summary>
internal sealed record Problem(string File, int Line, DocumentError Error)
{
    public override string ToString() => $"{File}:{Line}: {Error}";
}
