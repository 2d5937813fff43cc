using System.CommandLine;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// <c>competition simulate</c>: makes a contest on a server and plays it there, with referees, judges and their
/// mistakes.
/// </summary>
internal static class SimulateCommand
{
    public static Command Of(Terminal terminal)
    {
        var server = Options.Server();
        var pass = Options.Required("--pass", "P", "The pass of an organiser");
        var contest = Options.Optional("--contest", "ID", "The contest to create; a new id without it");
        var seed = Options.Count("--seed", "S", "The same seed, the same contest", otherwise: 1, from: 0, int.MaxValue);
        var speed = Options.Speed("So many times as fast as real, or max");
        var venues = Options.Optional("--venues", "ID,ID", "The cities; yongjia,yueqing without it");
        var contestants = Options.Count("--contestants", "N", "How many", otherwise: 24, from: 2, Limits.Contestants);
        var minutes = Options.Count("--minutes", "M", "How long it takes", otherwise: 9, from: 1, Limits.Minutes);
        var giveUp = Options.GiveUp();
        var command = new Command("simulate", "Plays a contest of electricians, the same for the same seed.")
            { server, pass, contest, seed, speed, venues, contestants, minutes, giveUp };
        command.SetAction((line, cancel) =>
        {
            var problems = new Problems();
            var id = line.GetValue(contest);
            var cities = Cities(line.GetValue(venues) ?? "yongjia,yueqing", line.GetValue(contestants), problems);
            if (id is not null && !IdForm.Holds(id))
                problems.AddOption("--contest", $"'{id}' is no id; allowed: {IdForm.Allowed}");
            CheckLength(line.GetValue(minutes), line.GetValue(contestants), problems);
            if (problems.Any)
            {
                problems.WriteTo(terminal.Talk);
                return Task.FromResult(ExitCode.BadInput);
            }

            var plan = new ContestPlan(line.GetValue(seed), cities, line.GetValue(contestants), line.GetValue(minutes));
            return new Simulation(terminal, new(line.GetRequiredValue(server), line.GetRequiredValue(pass), plan)
            {
                Contest = id,
                Speed = line.GetValue(speed),
                GiveUp = TimeSpan.FromSeconds(line.GetValue(giveUp)),
            }).Run(cancel);
        });
        return command;
    }

    private static void CheckLength(int minutes, int contestants, Problems problems)
    {
        var most = Limits.BenchMinutes / contestants;
        if (minutes > most)
            problems.AddOption("--minutes", $"'{minutes}' is too long for {contestants} contestants; allowed: {most}");
    }

    private static List<City> Cities(string list, int contestants, Problems problems)
    {
        var ids = list.Split(',', StringSplitOptions.TrimEntries);
        foreach (var id in ids.Where(i => !IdForm.Holds(i) || i == VenueId.Office.Value))
            problems.AddOption("--venues", $"'{id}' is no id of a city; allowed: {IdForm.Allowed}, not 'office'");
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Length)
            problems.AddOption("--venues", "a city stands twice");
        var most = Math.Min(Limits.Venues, contestants);
        if (ids.Length > most)
            problems.AddOption("--venues", $"{ids.Length} are too many; allowed: {most} for {contestants} contestants");
        return [.. ids.Select((id, index) => City.Of(id, index + 1))];
    }
}
