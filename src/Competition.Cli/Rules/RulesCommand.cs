using System.CommandLine;

namespace Competition.Cli;

/// <summary>
/// <c>competition rules</c>: gives a contest another version of its rules, after showing what that changes.
/// </summary>
internal static class RulesCommand
{
    public static Command Of(Terminal terminal)
    {
        var server = Options.Server();
        var contest = Options.Required("--contest", "ID", "The contest that gets them");
        var pass = Options.Required("--pass", "P", "An organiser's pass");
        var rulebook = Options.Required("--rulebook", "R.json", "The new version of the rules");
        var at = Options.Optional("--at", "T", "When that was decided (seconds or RFC 3339); now, in a contest in UTC");
        var giveUp = Options.GiveUp();
        var yes = new Option<bool>("--yes") { Description = "Sends them without asking" };
        const string About = "Shows what another version of the rules would change, asks, and gives it to a contest.";
        var command = new Command("rules", About) { server, contest, pass, rulebook, at, giveUp, yes };
        command.SetAction((line, cancel) => new RulesChange(terminal, new RulesRequest(
            line.GetRequiredValue(server), line.GetRequiredValue(contest), line.GetRequiredValue(pass),
            line.GetRequiredValue(rulebook))
            {
                GiveUp = TimeSpan.FromSeconds(line.GetValue(giveUp)),
                At = line.GetValue(at),
                Yes = line.GetValue(yes),
            }).Run(cancel));
        return command;
    }
}
