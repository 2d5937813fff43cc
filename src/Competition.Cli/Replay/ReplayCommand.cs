using System.CommandLine;

namespace Competition.Cli;

/// <summary><c>competition replay</c>: sends the facts of a file to a server as if they happened now.</summary>
internal static class ReplayCommand
{
    public static Command Of(Terminal terminal)
    {
        var server = Options.Server();
        var contest = Options.Required("--contest", "ID", "The contest to send them to");
        var pass = Options.Required("--pass", "P", "The pass to send them with");
        var facts = Options.Required("--facts", "facts.ndjson", "The facts, one JSON object a line; may be gzip");
        var speed = Options.Speed("So many times as fast as it happened, or max");
        var sources = Options.Count("--sources", "K", "Senders side by side", otherwise: 1, from: 1, Limits.Sources);
        var giveUp = Options.GiveUp();
        var rulebook = Options.Optional("--rulebook", "R.json", "With --roster: creates the contest");
        var roster = Options.Optional("--roster", "roster.json", "With --rulebook: creates the contest");
        var timeZone = Options.TimeZone(
            "Of the venues of a contest that is created, an IANA name. Default: this machine's");
        var replace = new Option<bool>("--replace")
        {
            Description = "With both: gives them to a contest that has others, while it has no marks",
        };
        var command = new Command("replay", "Sends recorded facts to a server, as fast as they happened or faster.")
            { server, contest, pass, facts, speed, sources, giveUp, rulebook, roster, timeZone, replace };
        command.SetAction((line, cancel) => new Replay(terminal, new ReplayRequest(
            line.GetRequiredValue(server), line.GetRequiredValue(contest),
            line.GetRequiredValue(pass), line.GetRequiredValue(facts))
            {
                Speed = line.GetValue(speed),
                Sources = line.GetValue(sources),
                GiveUp = TimeSpan.FromSeconds(line.GetValue(giveUp)),
                Rulebook = line.GetValue(rulebook),
                Roster = line.GetValue(roster),
                TimeZone = line.GetRequiredValue(timeZone),
                Replace = line.GetValue(replace),
            }).Run(cancel));
        return command;
    }
}
