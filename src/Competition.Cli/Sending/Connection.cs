using System.Globalization;

namespace Competition.Cli;

/// <summary>What all commands that talk to a server share.</summary>
internal static class Connection
{
    /// <summary>How long one request may take before it counts as lost.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How a command ends that was told nothing, and what it says; null where it was told.</summary>
    public static (string Line, int Exit)? Refusal(ServerAnswer answer, Uri server) => answer switch
    {
        ServerAnswer.Lost lost => ($"given up: {server} does not answer ({lost.Why})", ExitCode.GivenUp),
        ServerAnswer.Rejected no => ($"{server} says no: {no.Why}", ExitCode.BadInput),
        _ => null,
    };

    public static IWatcher Watcher(string title, Tally tally, Terminal terminal) =>
        terminal.Live ? new LiveWatcher(title, tally, terminal) : new PlainWatcher(tally, terminal);

    /// <summary>In words that fit its size: <c>41 s</c>, <c>9 min 20 s</c>, <c>3.2 h</c>, <c>21 days</c>.</summary>
    public static string Duration(decimal seconds) => seconds switch
    {
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60} min {(int)seconds % 60} s"),
        < 172_800 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 86_400:0} days"),
    };
}
