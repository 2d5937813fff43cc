using System.CommandLine;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// The <c>competition</c> command, for its own process and for programs that run one of its commands inside theirs.
/// </summary>
public static class CommandLine
{
    /// <summary>Runs one command inside another program, which prints lines of its own: nothing is drawn.</summary>
    public static Task<int> Run(string[] args, CancellationToken cancel) =>
        Run(args, Terminal.OfProcess() with { Live = false }, cancel);

    /// <summary>Runs one command; the answer is its exit code (formats.md "Command line").</summary>
    public static async Task<int> Run(string[] args, Terminal terminal, CancellationToken cancel)
    {
        var command = Root(terminal).Parse(args);
        if (command.Errors.Count > 0)
        {
            var asked = command.CommandResult.Command;
            foreach (var error in command.Errors.Select(e => e.Message))
                await terminal.Talk.WriteLineAsync(error + Hint(error, command));
            var name = asked is RootCommand ? "competition" : $"competition {asked.Name}";
            await terminal.Talk.WriteLineAsync($"{name} --help tells more.");
            return ExitCode.BadInput;
        }

        await using var help = new StreamWriter(terminal.Output, leaveOpen: true);
        var invocation = new InvocationConfiguration
        {
            Output = help,
            Error = terminal.Talk,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,   // the host of the command listens to signals, not the command
        };
        try
        {
            return await command.InvokeAsync(invocation, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
    }

    /// <summary>What was probably meant by the word that an error is about.</summary>
    private static string Hint(string error, ParseResult command)
    {
        var word = command.UnmatchedTokens.FirstOrDefault(t => error.Contains($"'{t}'", StringComparison.Ordinal));
        if (word is null) return "";
        var asked = command.CommandResult.Command;
        var known = word.StartsWith('-') ? asked.Options.Select(o => o.Name) : asked.Subcommands.Select(c => c.Name);
        return Spelling.Hint(word.Split('=')[0], known);
    }

    private static RootCommand Root(Terminal terminal) => new("Live, multi-city competition scoring.")
    {
        ScoreCommand.Of(terminal),
        CheckCommand.Of(terminal),
        SeatCommand.Of(terminal),
        ExplainCommand.Of(terminal),
        RulesCommand.Of(terminal),
        ExportCommand.Of(terminal),
        ReplayCommand.Of(terminal),
        SimulateCommand.Of(terminal),
        VerifyCommand.Of(terminal),
        InspectCommand.Of(terminal),
    };
}
