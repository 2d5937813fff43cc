using System.Buffers;
using System.Text;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>Everything that an explanation is computed from, read and found right.</summary>
internal sealed record ExplainInput(ScoreInput Files, FileSpan Span, EntrantId Entrant)
{
    /// <summary>Null where the problems say what is wrong with any of it.</summary>
    public static ExplainInput? Read(ExplainRequest request, Problems problems, CancellationToken cancel)
    {
        var score = new ScoreRequest(request.Rulebook ?? "", request.Roster ?? "", request.Facts ?? "")
        {
            AsOf = request.AsOf ?? Instant(request.To),
            AsOfOption = request.To is null ? "--as-of" : "--to",
            From = Instant(request.From),
            Boards = request.Board is { } board ? [board] : [],
            Cells = request.Cell is { } cell ? [cell] : [],
        };
        if (ScoreInput.Read(score, problems, cancel) is not { } input) return null;
        var entrant = new EntrantId(request.Entrant);
        if (input.Roster.Find(entrant) is null)
        {
            string[] all = [.. input.Roster.Entrants.Keys.Select(e => e.Value).Order(StringComparer.Ordinal)];
            var hint = Nearest.Hint(request.Entrant, all);
            problems.AddOption("--entrant", $"there is no entrant '{request.Entrant}'; {hint}");
        }

        var span = FileSpan.Read(request, input, problems);
        return problems.Any || span is null ? null : new ExplainInput(input, span, entrant);
    }

    /// <summary>What is printed.</summary>
    public byte[] Explained(ExplainRequest request)
    {
        var json = new ArrayBufferWriter<byte>();
        var after = Evaluated(Span.To);
        if (Files.Cells is [var cell])
        {
            var why = after.Explain(cell, Entrant)
                ?? throw new InvalidOperationException("the roster has this entrant");
            if (!request.Json) return Utf8(ExplanationTree.Of(why, Files.Roster, request.Language));
            ExplanationText.WriteJson(json, why, evidence: true);
            return json.WrittenSpan.ToArray();
        }

        var cause = StandingCause.Between(Evaluated(Span.From), after, Files.Boards[0], Entrant);
        if (!request.Json) return Sentence(cause, request.Language);
        ExplanationText.WriteJson(json, cause, Files.Roster, evidence: true);
        return json.WrittenSpan.ToArray();
    }

    private byte[] Sentence(StandingCause cause, string language) =>
        Utf8(StandingSentence.Of(cause, Files.Roster, language, evidence: true) + "\n");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string? Instant(string? text) => FilePoint.Is(text) ? null : text;

    private Evaluation Evaluated((decimal? AsOf, int Count) point)
    {
        var evaluation = Evaluation.Whole(Files.Rules, Files.Roster, point.AsOf);
        evaluation.Apply([.. Files.Facts.Take(point.Count).Select(f => f.Fact)], []);
        return evaluation;
    }
}
