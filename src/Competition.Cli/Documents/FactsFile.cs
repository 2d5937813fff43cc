using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// The facts of a file in its order. The first fact settles how the file writes times; every line is read for its
/// shape, and judged where a judge is given. What is wrong goes to the problems with its line.
/// </summary>
internal sealed class FactsFile
{
    private FactsFile(TimeBase timeBase, IReadOnlyList<(Fact Fact, int Line)> facts) =>
        (TimeBase, Facts) = (timeBase, facts);

    public TimeBase TimeBase { get; }

    /// <summary>Each with the number of its line.</summary>
    public IReadOnlyList<(Fact Fact, int Line)> Facts { get; }

    /// <param name="judge">Null where a fact may stand; asked only about facts of the right shape.</param>
    public static FactsFile Read(string path, Func<Fact, Refusal?> judge, Problems problems, CancellationToken cancel)
    {
        var facts = new List<(Fact, int)>();
        var timeBase = TimeBase.Seconds;
        Each(path, problems, (fileBase, line, number) =>
        {
            timeBase = fileBase;
            if (FactLine.Read(path, number, line.Span, fileBase, problems) is not { } fact) return;
            if (judge(fact) is { } refusal) problems.Add(FactLine.Problem(path, number, fact, refusal));
            else facts.Add((fact, number));
        }, cancel);
        return new FactsFile(timeBase, facts);
    }

    /// <summary>
    /// Hands out line after line, with the time base of the file; a file that cannot be read is a problem too.
    /// </summary>
    public static void Each(
        string path, Problems problems, Action<TimeBase, ReadOnlyMemory<byte>, int> each, CancellationToken cancel)
    {
        var (number, isOpen) = (0, false);
        try
        {
            using var stream = FactStream.Open(path);
            isOpen = true;
            var lines = new LineReader(stream, Limits.LineBytes);
            TimeBase? timeBase = null;
            for (; lines.Next(out var line); number = lines.Number)
            {
                cancel.ThrowIfCancellationRequested();
                timeBase ??= FactLine.TimeBaseOf(line.Span);
                if (!lines.TooLong) each(timeBase ?? TimeBase.Seconds, line, lines.Number);
                else problems.Add(path, lines.Number, "", "the line is too long", $"at most {Limits.LineBytes} bytes");
            }
        }
        catch (Exception e) when (Unreadable.Is(e))
        {
            problems.Add(path, isOpen ? number + 1 : Problem.Whole, "", Unreadable.Why(e), "");
        }
    }
}
