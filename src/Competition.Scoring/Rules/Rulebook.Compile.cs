namespace Competition.Scoring;

public sealed partial class Rulebook
{
    /// <summary>The codes that a status may have: those of every sport, and those that the rulebook names.</summary>
    public IReadOnlySet<string> Statuses { get; init; } = StatusWords.Of([], []);

    /// <summary>
    /// What it probably does not mean (model.md B8), each with its pointer, at most <see cref="Limits.Errors"/>;
    /// worked out when asked.
    /// </summary>
    public IReadOnlyList<DocumentError> Warnings => Lint.Value;

    /// <summary>SHA-256 of its canonical JSON, 64 hexadecimal digits: the rules hash of formats.md.</summary>
    public string Hash { get; init; } = "";

    /// <summary>1 + the longest chain of ranks and statistics of the field that read one another (B8, B9).</summary>
    public int Strata { get; init; } = 1;

    internal Lazy<IReadOnlyList<DocumentError>> Lint { private get; set; } = new(static () => []);

    /// <summary>
    /// Reads and compiles a rulebook (schema.json, model.md B8). Null where there are errors: all at once, each with
    /// its pointer, at most <see cref="Limits.Errors"/>.
    /// </summary>
    public static (Rulebook? Rulebook, IReadOnlyList<DocumentError> Errors) Compile(ReadOnlySpan<byte> utf8Json)
    {
        var compiler = new RulebookCompiler();
        var rulebook = compiler.Compile(utf8Json);
        return (rulebook, compiler.Errors);
    }
}
