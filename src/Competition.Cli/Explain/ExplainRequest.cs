namespace Competition.Cli;

/// <summary>What <c>competition explain</c> was asked for, as it stands on the command line.</summary>
internal sealed record ExplainRequest
{
    private const string Ways = "allowed: --rulebook, --roster and --facts, or --server and --contest";

    // Without a server.
    public string? Rulebook { get; init; }

    public string? Roster { get; init; }

    public string? Facts { get; init; }

    // With one.
    public Uri? Server { get; init; }

    public string? Contest { get; init; }

    public string? Pass { get; init; }

    public TimeSpan GiveUp { get; init; }

    public required string Entrant { get; init; }

    public string? Cell { get; init; }

    public string? AsOf { get; init; }

    public string? Board { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Fact { get; init; }

    public bool Json { get; init; }

    public required string Language { get; init; }

    /// <summary>Notes options that do not go together, and those that are missing.</summary>
    public void Check(Problems problems)
    {
        if (Server is null) CheckPlace(("--rulebook", Rulebook), ("--roster", Roster), ("--facts", Facts));
        else CheckPlace(("--contest", Contest));
        Stray(Server is null, "goes with --server", ("--contest", Contest), ("--pass", Pass));
        Stray(Server is not null, "does not go with --server", ("--rulebook", Rulebook), ("--roster", Roster),
            ("--facts", Facts));
        if (Cell is null == Board is null)
            problems.AddOption("--cell, --board", "give one: --cell path.value, or --board path#board --from T");
        if (Board is not null && Cell is null && From is null && Fact is null)
            problems.AddOption("--from", "is missing; allowed: a moment before the change, or --fact instead");
        Stray(Fact is not null, "does not go with --fact", ("--from", From), ("--to", To));
        Stray(Board is not null, "goes with --cell", ("--as-of", AsOf));
        Stray(Cell is not null, "goes with --board", ("--from", From), ("--to", To), ("--fact", Fact));

        void CheckPlace(params ReadOnlySpan<(string Name, string? Value)> needed)
        {
            foreach (var (name, value) in needed)
            {
                if (value is null) problems.AddOption(name, $"is missing; {Ways}");
            }
        }

        void Stray(bool isStray, string why, params ReadOnlySpan<(string Name, string? Value)> options)
        {
            foreach (var (name, value) in options)
            {
                if (isStray && value is not null) problems.AddOption(name, why);
            }
        }
    }
}
