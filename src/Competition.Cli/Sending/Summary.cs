using System.Globalization;
using System.Text;

namespace Competition.Cli;

/// <summary>The last words of a delivery: what became of every fact, and the exit code that follows from it.</summary>
internal static class Summary
{
    /// <param name="advice">What to do where facts are left.</param>
    public static int Write(Ending ending, Tally tally, string advice, Terminal terminal)
    {
        terminal.Output.Write(Encoding.UTF8.GetBytes(Counts(tally)));
        if (Why(ending, advice) is { } why) terminal.Talk.WriteLine(why);
        return ending switch
        {
            Ending.Rejected => ExitCode.BadInput,
            Ending.GaveUp => ExitCode.GivenUp,
            Ending.Stopped => ExitCode.Stopped,
            _ => tally.Refused > 0 ? ExitCode.Refused : ExitCode.Done,
        };
    }

    private static string Counts(Tally tally)
    {
        var text = new StringBuilder();
        Line(text, "stands", tally.Stands);
        Line(text, "stood already", tally.StoodAlready);
        if (tally.Pending > 0) Line(text, "waits for a second person", tally.Pending);
        Line(text, "refused", tally.Refused);
        foreach (var (reason, count, first) in tally.Refusals)
        {
            Line(text, "  " + reason, count);
            foreach (var receipt in first) text.AppendLine($"    {receipt.Id} {receipt.Message}".TrimEnd());
        }

        var left = tally.Total - tally.Answered;
        if (left > 0) Line(text, "not answered", left);
        if (tally.Again > 0) text.AppendLine(Again(tally));
        return text.ToString();
    }

    private static string Again(Tally tally) => string.Create(CultureInfo.InvariantCulture,
        $"({tally.Again} sent again after {tally.Interruptions} interruptions; each counts once)");

    private static void Line(StringBuilder text, string what, int count) =>
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{what,-28}{count,9}"));

    private static string? Why(Ending ending, string advice) => ending switch
    {
        Ending.GaveUp away => $"given up: the server did not answer ({away.Why}); {advice}",
        Ending.Rejected no => $"the server does not take these facts: {no.Why}",
        Ending.Stopped => $"stopped; {advice}",
        _ => null,
    };
}
