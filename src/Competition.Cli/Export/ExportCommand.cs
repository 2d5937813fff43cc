using System.CommandLine;

namespace Competition.Cli;

/// <summary><c>competition export</c>: what a server holds of a contest, as files.</summary>
internal static class ExportCommand
{
    public static Command Of(Terminal terminal)
    {
        var server = Options.Server();
        var contest = Options.Required("--contest", "ID", "The contest");
        var pass = Options.Optional("--pass", "P", "The pass; journals need an organiser's");
        var what = new Option<string>("--what")
        {
            HelpName = "journals|facts|boards",
            Description = "journals: a consistent copy, to restore or verify; facts, boards: as this pass sees them",
            Required = true,
        };
        what.AcceptOnlyFromAmong("journals", "facts", "boards");
        var to = Options.Required("--out", "DIR|FILE", "Journals: a new folder; facts: .ndjson; boards: .csv or .json");
        var giveUp = Options.GiveUp();
        const string About = "Copies journals, facts or boards of a contest from a server.";
        var command = new Command("export", About) { server, contest, pass, what, to, giveUp };
        command.SetAction((line, cancel) => Run(
            new ExportRequest(
                line.GetRequiredValue(server), line.GetRequiredValue(contest), line.GetValue(pass),
                line.GetRequiredValue(to), TimeSpan.FromSeconds(line.GetValue(giveUp))),
            line.GetRequiredValue(what), terminal, cancel));
        return command;
    }

    private static Task<int> Run(ExportRequest request, string what, Terminal terminal, CancellationToken cancel) =>
        what switch
        {
            "journals" => new JournalExport(request, terminal).Run(cancel),
            "facts" => new FactExport(request, terminal).Run(cancel),
            _ => new BoardExport(request, terminal).Run(cancel),
        };
}
