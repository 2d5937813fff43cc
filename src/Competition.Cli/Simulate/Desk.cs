namespace Competition.Cli;

/// <summary>
/// Where a city's facts are written: a tablet for each stage, one for the round, five judges, the head judge, and
/// each bench.
/// </summary>
internal sealed class Desk(City city, Course course, Notebook notebook)
{
    public const string Round = "cup/prelim";

    public City City => city;

    public Course Course => course;

    public string HeadJudge => $"head-{city.Code}";

    public string Referee => $"ref-{city.Code}";

    /// <summary>A mark at the round: a violation, a damage.</summary>
    public Draft Tally(decimal at, Contestant contestant, string input) => Mark(at, Referee, Round, contestant, input);

    /// <summary>A mark that the referee of a stage enters.</summary>
    public Draft Stage(decimal at, int stage, Contestant contestant, string input, params Pair[] members) =>
        Mark(at, $"s{stage}-{city.Code}", $"{Round}/s{stage}", contestant, input, members);

    /// <summary>A mark that a bench enters by itself.</summary>
    public Draft Entered(decimal at, int stage, Contestant contestant, string input, params Pair[] members) =>
        Mark(at, Bench.SourceOf(contestant), $"{Round}/s{stage}", contestant, input, members);

    public void Sample(decimal at, decimal sent, Contestant contestant, string signal, decimal value) =>
        notebook.Add(new Draft(sent, at, Bench.SourceOf(contestant), "sample").With(
            new("entrant", contestant.Id), new("signal", signal), new("v", value)));

    public void Foresee(Fire fire) => notebook.Foresee(fire);

    public Draft Weld(decimal at, int judge, Contestant contestant, int points) =>
        Mark(at, $"w{judge}-{city.Code}", $"{Round}/s5", contestant, "weld",
            new Pair("judge", $"W{judge}"), new Pair("value", points));

    /// <summary>Starts, pauses, resumes or stops the city's clock; with a contestant, only his or hers.</summary>
    public void Clock(decimal at, string action, Contestant? contestant, string story)
    {
        var whose = contestant is null ? new Pair("venue", city.Id) : new Pair("entrant", contestant.Id);
        var clock = new Draft(at, at, HeadJudge, "clock") { Story = story };
        notebook.Add(clock.With(new("node", Round), new("action", action), whose));
    }

    public void Leaves(decimal at, Contestant contestant)
    {
        var reason = new Reason("身体不适，退出比赛", $"{contestant.Name} ({contestant.Bib}) gives up: DNF");
        var status = new Draft(at, at, HeadJudge, "status") { Story = reason.Story };
        notebook.Add(status.With(
            new("node", Round), new("entrant", contestant.Id), new("code", "DNF"), new("reason", reason.Recorded)));
    }

    /// <summary>A void or restore of another fact.</summary>
    public Draft Overrule(decimal at, string source, string type, Draft target, Reason reason) =>
        notebook.Add(new Draft(at, at, source, type) { Target = target, Story = reason.Story }
            .With(new Pair("reason", reason.Recorded)));

    /// <summary>The head judge overrules the machine: a void of what a detector found.</summary>
    public Draft Overrule(decimal at, Fire fire, Reason reason) =>
        notebook.Add(new Draft(at, at, HeadJudge, "void") { Story = reason.Story }
            .With(new("reason", reason.Recorded), new("target", fire.Id)));

    private Draft Mark(
        decimal at, string source, string node, Contestant contestant, string input, params Pair[] members) =>
        notebook.Add(new Draft(at, at, source, Type: null).With(
            [new("node", node), new("entrant", contestant.Id), new("input", input), .. members]));
}
