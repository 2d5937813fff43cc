using System.Buffers;
using System.CommandLine;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary><c>competition score</c>: computes boards from a rulebook, a roster and facts.</summary>
internal static class ScoreCommand
{
    public static Command Of(Terminal terminal)
    {
        var rulebook = Options.Required("--rulebook", "R.json", "The rules of the contest");
        var roster = Options.Required("--roster", "roster.json", "Its entrants");
        var facts = Options.Required("--facts", "facts.ndjson", "Its facts, one JSON object a line; may be gzip");
        var asOf = Options.Optional("--as-of", "T", "Ignore what came after this instant (seconds or RFC 3339)");
        var role = Options.Optional("--role", "R", "Whose view; the organiser's without it");
        var boards = Options.Repeatable("--board", "path#board", "A board to print; all without it");
        var cells = Options.Repeatable("--cell", "path.value", "A cell to print; those named as keys without it");
        var format = new Option<string>("--format") { Description = "How to print", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");
        var to = Options.Optional("--out", "FILE", "Where to write; standard output without it");
        var command = new Command("score", "Computes the boards of a contest from its rulebook, roster and facts.")
            { rulebook, roster, facts, asOf, role, boards, cells, format, to };
        command.SetAction((line, cancel) => Task.FromResult(Run(
            new ScoreRequest(
                line.GetRequiredValue(rulebook), line.GetRequiredValue(roster), line.GetRequiredValue(facts))
            {
                AsOf = line.GetValue(asOf),
                Role = line.GetValue(role) ?? ScoreRequest.Organiser,
                Boards = line.GetValue(boards) ?? [],
                Cells = line.GetValue(cells) ?? [],
                Json = line.GetValue(format) == "json",
                Out = line.GetValue(to),
            },
            terminal, cancel)));
        return command;
    }

    private static int Run(ScoreRequest request, Terminal terminal, CancellationToken cancel)
    {
        var problems = new Problems();
        if (ScoreInput.Read(request, problems, cancel) is not { } input || problems.Any)
        {
            problems.WriteTo(terminal.Talk);
            return ExitCode.BadInput;
        }

        var evaluation = input.SeenBy(request.Role);
        RosterCheck.Warn(request.Roster, input.RosterText, input.Roster, terminal.Talk);
        FactCheck.Warn(request.Facts, input.Facts, input.Roster, terminal.Talk);

        var text = new ArrayBufferWriter<byte>();
        if (request.Json) ResultText.WriteJson(text, evaluation, input.Boards, input.Cells);
        else ResultText.WriteCsv(text, evaluation, input.Boards, input.Cells);
        cancel.ThrowIfCancellationRequested();
        return Deliver(request.Out, text.WrittenSpan, terminal);
    }

    private static int Deliver(string? to, ReadOnlySpan<byte> text, Terminal terminal)
    {
        try
        {
            if (to is null) terminal.Output.Write(text);
            else ResultFile.Write(to, text);
            return ExitCode.Done;
        }
        catch (Exception e) when (Unreadable.Is(e))
        {
            terminal.Talk.WriteLine($"--out: {to ?? "standard output"} cannot be written: {Unreadable.Why(e)}");
            return ExitCode.BadInput;
        }
    }
}
