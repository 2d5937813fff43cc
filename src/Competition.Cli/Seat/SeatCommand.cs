using System.CommandLine;

namespace Competition.Cli;

/// <summary>
/// <c>competition seat</c>: makes the place of a referee in a contest, and opens it to one tablet.
/// </summary>
internal static class SeatCommand
{
    public static Command Of(Terminal terminal)
    {
        var server = Options.Server();
        var contest = Options.Required("--contest", "ID", "The contest");
        var pass = Options.Required("--pass", "P", "An organiser's pass");
        var seat = Options.Required("--seat", "ID", "The seat; one that is there becomes as said here");
        var role = new Option<string>("--role")
        {
            HelpName = "ROLE",
            Description = "judge, referee or head-judge",
            DefaultValueFactory = _ => "judge",
        };
        var title = Options.Optional("--title", "TEXT", "What the tablet calls it");
        var judge = Options.Optional("--judge", "NAME", "Its name in the marks of a panel; the seat's id without it");
        var by = Options.Repeatable("--by", "WORD", "A word of the rulebook that it enters; the role's without it");
        var venue = Options.Optional("--venue", "ID", "Only entrants of this venue");
        var node = Options.Repeatable("--node", "PATH", "Only what is at or below this node");
        var blind = new Option<bool>("--blind") { Description = "Sees aliases, not who is behind them" };
        var replace = new Option<bool>("--replace") { Description = "Ends the passes of the tablets that sat there" };
        var giveUp = Options.GiveUp();
        const string About = "Makes a seat for a referee's tablet and prints how one tablet is paired with it.";
        var command = new Command("seat", About)
            { server, contest, pass, seat, role, title, judge, by, venue, node, blind, replace, giveUp };
        command.SetAction((line, cancel) => new SeatOpening(terminal, new SeatRequest(
            line.GetRequiredValue(server), line.GetRequiredValue(contest), line.GetRequiredValue(pass),
            line.GetRequiredValue(seat), line.GetValue(role) ?? "")
            {
                Title = line.GetValue(title), Judge = line.GetValue(judge), By = line.GetValue(by) ?? [],
                Venue = line.GetValue(venue), Nodes = line.GetValue(node) ?? [], IsBlind = line.GetValue(blind),
                Replaces = line.GetValue(replace), GiveUp = TimeSpan.FromSeconds(line.GetValue(giveUp)),
            }).Run(cancel));
        return command;
    }
}
