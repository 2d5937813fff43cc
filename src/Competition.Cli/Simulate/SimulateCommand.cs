using System.CommandLine;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary><c>competition simulate</c>: makes a contest on a server and plays it there, with referees, judges and their mistakes.</summary>
internal static class SimulateCommand
{
    public static Command Of(Terminal terminal)
    {
        var server = Options.Server();
        var pass = Options.Required("--pass", "P", "The pass of an organiser");
        var contest = Options.Optional("--contest", "ID", "The contest to create; a new id without it");
        var seed = Options.Count("--seed", "S", "The same seed plays the same contest", otherwise: 1, from: 0, to: int.MaxValue);
        var speed = Options.Speed("So many times as fast as real, or max");
        var venues = new Option<string>("--venues") { HelpName = "ID,ID", Description = "The cities", DefaultValueFactory = _ => "yongjia,yueqing" };
        var contestants = Options.Count("--contestants", "N", "How many compete, in all cities together", otherwise: 24, from: 2, to: Limits.Contestants);
        var minutes = Options.Count("--minutes", "M", "How long the course is at real speed", otherwise: 9, from: 1, to: Limits.Minutes);
        var giveUp = Options.Count("--give-up", "SECONDS", "How long to wait for a server that is away", otherwise: 60, from: 0, to: 86_400);
        var command = new Command("simulate", "Plays a contest of electricians in several cities, the same for the same seed.")
            { server, pass, contest, seed, speed, venues, contestants, minutes, giveUp };
        command.SetAction((line, cancel) =>
        {
            var problems = new Problems();
            var cities = Cities(line.GetRequiredValue(venues), line.GetValue(contestants), problems);
            if (line.GetValue(contest) is { } id && !IdForm.Holds(id)) problems.AddOption("--contest", $"'{id}' is no id; allowed: {IdForm.Allowed}");
            if (problems.Any)
            {
                problems.WriteTo(terminal.Talk);
                return Task.FromResult(ExitCode.BadInput);
            }

            var plan = new ContestPlan(line.GetValue(seed), cities, line.GetValue(contestants), line.GetValue(minutes));
            return new Simulation(terminal, new SimulateRequest(line.GetRequiredValue(server), line.GetRequiredValue(pass), plan)
            {
                Contest = line.GetValue(contest),
                Speed = line.GetValue(speed),
                GiveUp = TimeSpan.FromSeconds(line.GetValue(giveUp)),
            }).Run(cancel);
        });
        return command;
    }

    private static List<City> Cities(string list, int contestants, Problems problems)
    {
        var ids = list.Split(',', StringSplitOptions.TrimEntries);
        foreach (var id in ids.Where(i => !IdForm.Holds(i) || i == VenueId.Office.Value))
            problems.AddOption("--venues", $"'{id}' is no id of a city; allowed: {IdForm.Allowed}, not 'office'");
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Length) problems.AddOption("--venues", "a city stands twice");
        var most = Math.Min(Limits.Venues, contestants);
        if (ids.Length > most) problems.AddOption("--venues", $"{ids.Length} are too many; allowed: {most} for {contestants} contestants");
        return [.. ids.Select((id, index) => City.Of(id, index + 1))];
    }
}
