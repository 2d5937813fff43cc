namespace Competition.Scoring;

public sealed partial class Rulebook
{
    /// <summary>The codes that a status may have: those of every sport, and those that the rulebook names.</summary>
    public IReadOnlySet<string> Statuses { get; init; } = StatusWords.Of([], []);

    /// <summary>
    /// Reads and compiles a rulebook (schema.json, model.md B8). All errors at once, at most 50; then it is null.
    /// </summary>
    public static (Rulebook? Rulebook, IReadOnlyList<DocumentError> Errors) Compile(ReadOnlySpan<byte> utf8Json)
    {
        var compiler = new RulebookCompiler();
        var rulebook = compiler.Compile(utf8Json);
        return (rulebook, compiler.Errors);
    }
}
