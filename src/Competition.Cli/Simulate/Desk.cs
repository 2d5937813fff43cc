using Competition.Scoring;

namespace Competition.Cli;

/// <summary>Where a city's facts are written: a tablet for each stage, one for the round, five judges, the head judge.</summary>
internal sealed class Desk(City city, Course course, Notebook notebook)
{
    public const string Round = "cup/prelim";

    public City City => city;

    public Course Course => course;

    public string HeadJudge => $"head-{city.Code}";

    public string Referee => $"ref-{city.Code}";

    /// <summary>A mark at the round: a violation, a damage.</summary>
    public Draft Tally(decimal at, Contestant contestant, string input) => Mark(at, Referee, Round, contestant, input, []);

    /// <summary>A mark that the referee of a stage enters.</summary>
    public Draft Stage(decimal at, int stage, Contestant contestant, string input, params (string Name, Datum Value)[] members) =>
        Mark(at, $"s{stage}-{city.Code}", $"{Round}/s{stage}", contestant, input, members);

    public Draft Weld(decimal at, int judge, Contestant contestant, int points) =>
        Mark(at, $"w{judge}-{city.Code}", $"{Round}/s5", contestant, "weld", [("judge", Datum.Of($"W{judge}")), ("value", Datum.Of(points))]);

    /// <summary>Starts, pauses, resumes or stops the city's clock; with a contestant, only his or hers.</summary>
    public void Clock(decimal at, string action, Contestant? contestant, string story) => notebook.Add(new Draft(at, at, HeadJudge, "clock")
    {
        Members = Pairs(
        [
            ("node", Datum.Of(Round)),
            ("action", Datum.Of(action)),
            contestant is null ? ("venue", Datum.Of(city.Id)) : ("entrant", Datum.Of(contestant.Id)),
        ]),
        Story = story,
    });

    public void Leaves(decimal at, Contestant contestant, string reason) => notebook.Add(new Draft(at, at, HeadJudge, "status")
    {
        Members = Pairs(
        [
            ("node", Datum.Of(Round)), ("entrant", Datum.Of(contestant.Id)), ("code", Datum.Of("DNF")), ("reason", Datum.Of(reason)),
        ]),
        Story = $"{contestant.Name} ({contestant.Bib}) gives up: DNF",
    });

    /// <summary>A void or restore of another fact.</summary>
    public Draft Overrule(decimal at, string source, string type, Draft target, string reason, string story) =>
        notebook.Add(new Draft(at, at, source, type) { Members = Pairs([("reason", Datum.Of(reason))]), Target = target, Story = story });

    private Draft Mark(
        decimal at, string source, string node, Contestant contestant, string input, IReadOnlyList<(string Name, Datum Value)> members) =>
        notebook.Add(new Draft(at, at, source, Type: null)
        {
            Members = Pairs([("node", Datum.Of(node)), ("entrant", Datum.Of(contestant.Id)), ("input", Datum.Of(input)), .. members]),
        });

    private static Dictionary<string, Datum> Pairs(IEnumerable<(string Name, Datum Value)> members) =>
        members.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
}
