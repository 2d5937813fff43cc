using System.CommandLine;

namespace Competition.Cli;

/// <summary>
/// <c>competition explain</c>: why a cell holds what it holds, or why a standing changed; from files, or by a server.
/// </summary>
internal static class ExplainCommand
{
    private const string Moments =
        "an instant (seconds or RFC 3339), before:ID or after:ID of a fact, token:T of the feed, line:N of the file";

    public static Command Of(Terminal terminal)
    {
        var rulebook = Options.Optional("--rulebook", "R.json", "The rules of the contest");
        var roster = Options.Optional("--roster", "roster.json", "Its entrants");
        var facts = Options.Optional("--facts", "facts.ndjson", "Its facts, one JSON object a line; may be gzip");
        var server = Options.Server();
        server.Required = false;
        server.Description = "Asks this server instead of files";
        var contest = Options.Optional("--contest", "ID", "With --server: which contest");
        var pass = Options.Optional("--pass", "P", "With --server: the pass; with one it is told who recorded what");
        var giveUp = Options.GiveUp();
        var entrant = Options.Required("--entrant", "ID", "Whose cell or standing");
        var cell = Options.Optional("--cell", "path.value", "The cell to explain, down to the facts");
        var asOf = Options.Optional("--as-of", "T", "With --cell: ignore what came after (seconds or RFC 3339)");
        var board = Options.Optional("--board", "path#board", "The board on which the standing changed");
        var from = Options.Optional("--from", "M", $"With --board: before the change; {Moments}");
        var to = Options.Optional("--to", "M", "With --board: after it, of the same kind; all facts without it");
        var fact = Options.Optional("--fact", "ID", "With --board, instead of both: the fact that changed it");
        var format = new Option<string>("--format") { Description = "How to print", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var lang = new Option<string>("--lang") { Description = "Language of texts", DefaultValueFactory = _ => "en" };
        lang.AcceptOnlyFromAmong("en", "zh");
        var command = new Command("explain", "Says why a cell holds what it holds, or why a standing changed.")
        {
            rulebook, roster, facts, server, contest, pass, giveUp, entrant, cell, asOf, board, from, to, fact,
            format, lang,
        };
        command.SetAction((line, cancel) => Run(
            new ExplainRequest
            {
                Rulebook = line.GetValue(rulebook), Roster = line.GetValue(roster), Facts = line.GetValue(facts),
                Server = line.GetValue(server), Contest = line.GetValue(contest), Pass = line.GetValue(pass),
                GiveUp = TimeSpan.FromSeconds(line.GetValue(giveUp)), Entrant = line.GetRequiredValue(entrant),
                Cell = line.GetValue(cell), AsOf = line.GetValue(asOf), Board = line.GetValue(board),
                From = line.GetValue(from), To = line.GetValue(to), Fact = line.GetValue(fact),
                Json = line.GetValue(format) == "json", Language = line.GetValue(lang) ?? "en",
            },
            terminal, cancel));
        return command;
    }

    private static async Task<int> Run(ExplainRequest request, Terminal terminal, CancellationToken cancel)
    {
        var problems = new Problems();
        request.Check(problems);
        if (!problems.Any && request is { Server: { } server, Contest: { } contest })
            return await new ExplainAsked(request, terminal).Run(server, contest, cancel);
        var input = problems.Any ? null : ExplainInput.Read(request, problems, cancel);
        if (input is null || problems.Any)
        {
            problems.WriteTo(terminal.Talk);
            return ExitCode.BadInput;
        }

        terminal.Output.Write(input.Explained(request));
        return ExitCode.Done;
    }
}
