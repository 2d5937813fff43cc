using Competition.Scoring;

namespace Competition.Cli;

/// <summary>Everything that a score is computed from, read and found right.</summary>
internal sealed record ScoreInput(
    Rulebook Rules, Roster Roster, IReadOnlyList<(Fact Fact, int Line)> Facts, decimal? AsOf,
    IReadOnlyList<Board> Boards, IReadOnlyList<ValueRule> Cells)
{
    /// <summary>An earlier instant, where two are compared.</summary>
    public decimal? From { get; init; }

    /// <summary>The bytes of the roster, in which warnings are placed.</summary>
    public required byte[] RosterText { get; init; }

    /// <summary>
    /// Reads documents, facts and choices; null where the problems say what is wrong with any of them.
    /// </summary>
    public static ScoreInput? Read(ScoreRequest request, Problems problems, CancellationToken cancel)
    {
        var rules = DocumentFile.Rulebook(request.Rulebook, problems);
        var rosterFile = DocumentFile.Open(request.Roster, problems);
        var roster = rosterFile?.Roster(problems);
        var facts = FactsFile.Read(request.Facts, FactJudge.Of(rules, roster), problems, cancel);
        FactCheck.Conflicts(request.Facts, facts.Facts, problems);
        var asOf = InstantOf(request.AsOfOption, request.AsOf, facts.TimeBase, problems);
        var from = InstantOf("--from", request.From, facts.TimeBase, problems);
        if (rules is null || rosterFile is null || roster is null) return null;

        var boards = Chosen.Boards(rules, request.Boards, problems);
        var cells = Chosen.Cells(rules, request.Cells, problems);
        return problems.Any ? null : new ScoreInput(rules, roster, facts.Facts, asOf, boards, cells)
        {
            From = from, RosterText = rosterFile.Utf8,
        };
    }

    /// <summary>The evaluation as an audience sees it; the organiser sees everything.</summary>
    public Evaluation SeenBy(string role)
    {
        var facts = Facts.Select(f => f.Fact).ToList();
        if (role != ScoreRequest.Organiser) return Audience.Of(Rules, Roster, role, facts, AsOf).View;
        var everything = Evaluation.Whole(Rules, Roster, AsOf);
        everything.Apply(facts, []);
        return everything;
    }

    private static decimal? InstantOf(string option, string? given, TimeBase timeBase, Problems problems)
    {
        if (given is not { } text) return null;
        if (Instant.TryParse(text) is { } instant && instant.TimeBase == timeBase) return instant.At;
        problems.AddOption(option, $"'{text}' is not an instant of these facts; allowed: "
            + (timeBase == TimeBase.Seconds ? "seconds as a number" : Instant.Rfc3339));
        return null;
    }
}
