namespace Competition.Scoring;

public sealed partial class Rulebook
{
    /// <summary>
    /// Reads and compiles a rulebook (schema.json, model.md B8). All errors at once, at most 50; then the rulebook is null.
    /// </summary>
    public static (Rulebook? Rulebook, IReadOnlyList<DocumentError> Errors) Compile(ReadOnlySpan<byte> utf8Json) =>
        throw new NotSupportedException();
}
