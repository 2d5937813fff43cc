using Competition.Scoring;

namespace Competition.Cli;

/// <summary>Between what a standing is compared: instants, or how many facts of the file had come.</summary>
internal sealed record FileSpan((decimal? AsOf, int Count) From, (decimal? AsOf, int Count) To)
{
    /// <summary>Null where the problems say what is wrong with it.</summary>
    public static FileSpan? Read(ExplainRequest request, ScoreInput files, Problems problems)
    {
        var all = files.Facts.Count;
        if (request.Fact is { } fact) return Around(fact, files.Facts, problems);
        var (from, to) = (CountOf("--from", request.From), request.To is null ? all : CountOf("--to", request.To));
        var isMixed = request.To is not null && FilePoint.Is(request.From) != FilePoint.Is(request.To);
        if (isMixed)
            problems.AddOption("--to", "is of another kind than --from; allowed: two instants, or two positions");
        else if (from > to || files.From > files.AsOf)
            problems.AddOption("--to", "lies before --from; allowed: a later one");
        return problems.Any || from is null || to is null
            ? null
            : new FileSpan((files.From, from.Value), (files.AsOf, to.Value));

        int? CountOf(string option, string? text) =>
            text is null || !FilePoint.Is(text) ? all : FilePoint.Count(option, text, files.Facts, problems);
    }

    private static FileSpan? Around(string id, IReadOnlyList<(Fact Fact, int Line)> facts, Problems problems)
    {
        List<Fact> arrived = [.. facts.Select(f => f.Fact)];
        var at = arrived.FindIndex(f => f.Id.Value == id);
        if (at < 0)
        {
            problems.AddOption("--fact", $"the file has no fact '{id}'");
            return null;
        }

        var (first, last) = Correction.Around(arrived, at);
        return new FileSpan((null, first), (null, last + 1));
    }
}
