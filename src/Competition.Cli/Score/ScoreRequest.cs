namespace Competition.Cli;

/// <summary>What <c>competition score</c> was asked for, as it stands on the command line.</summary>
internal sealed record ScoreRequest(string Rulebook, string Roster, string Facts)
{
    /// <summary>The role that sees everything.</summary>
    public const string Organiser = "organiser";

    public string? AsOf { get; init; }

    /// <summary>The option by which <see cref="AsOf"/> was given.</summary>
    public string AsOfOption { get; init; } = "--as-of";

    /// <summary>An earlier instant, where two are compared.</summary>
    public string? From { get; init; }

    /// <summary>Whose view; the organiser sees everything.</summary>
    public string Role { get; init; } = Organiser;

    /// <summary>None = all.</summary>
    public IReadOnlyList<string> Boards { get; init; } = [];

    /// <summary>None = for each board the cells named as keys.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    public bool Json { get; init; }

    /// <summary>Null = standard output.</summary>
    public string? Out { get; init; }
}
