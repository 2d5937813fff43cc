namespace Competition.Scoring;

/// <summary>What a name means at a node, or what is wrong with it; neither where that was told elsewhere.</summary>
internal sealed record Resolved(NameSource? Source, ExpressionType Type, string Wrong, string Allowed)
{
    /// <summary>What was probably meant.</summary>
    public Func<string> Hint { get; init; } = static () => "";

    /// <summary>What can be read, and is probably not meant; its pointer is that of who reads it.</summary>
    public DocumentError? Doubt { get; init; }

    /// <summary>It is declared, but not readable: that has been told where it is declared.</summary>
    public static Resolved Silent { get; } = new(null, default, "", "");

    public static Resolved As(NameSource source, ExpressionType type = ExpressionType.Number) =>
        new(source, type, "", "");

    public static Resolved Refused(string what, string allowed) => new(null, default, what, allowed);
}
