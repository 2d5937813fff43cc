namespace Competition.Server;

/// <summary>Why a call of the tablets is not answered.</summary>
internal static class RefProblems
{
    public static Problem UnknownNode { get; } =
        new(StatusCodes.Status404NotFound, "unknown-node", "The rulebook has no such node.");

    public static Problem UnknownEntrant { get; } =
        new(StatusCodes.Status404NotFound, "unknown-entrant", "There is nobody of that id before this seat.");

    public static Problem OutOfScope { get; } = new(
        StatusCodes.Status403Forbidden, "out-of-scope", "That node or entrant is not in the scope of this pass.");
}
