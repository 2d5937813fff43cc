namespace Competition.Scoring.Tests;

/// <summary>Journals come from elsewhere too: whatever facts hold, an evaluation goes on and counts what it can.</summary>
internal sealed class TotalTests
{
    private static readonly string[] Names =
        ["node", "entrant", "input", "value", "judge", "mark", "no", "status", "delta", "time", "what", "action",
            "venue",
            "alias", "entrants", "target", "code"];

    private static IEnumerable<TestCaseData> Small =>
        Rulebooks.All.Select(r => new TestCaseData(r.Rulebook, r.Roster).SetArgDisplayNames(r.Name));

    [TestCaseSource(nameof(Small))]
    public void Facts_of_any_content_are_no_exception_and_change_nothing_by_their_order(string rulebook, string roster)
    {
        var contest = new Contest(rulebook, roster);
        var random = new Random(11);
        Fact[] facts = [.. Enumerable.Range(0, 4000).Select(i => Garbage(contest, random, i))];
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        foreach (var bunch in facts.Chunk(100)) evaluation.Apply(bunch, []);
        random.Shuffle(facts);
        var other = Evaluation.Whole(contest.Rules, contest.Roster);
        other.Apply(facts, []);
        Assert.That(evaluation.Everything(), Is.EqualTo(other.Everything()));
    }

    private static Fact Garbage(Contest contest, Random random, int number)
    {
        var members = new Dictionary<string, Datum>
        {
            ["id"] = Datum.Of($"f-{random.Next(number + 1)}"),
            ["at"] = Datum.Of(random.Next(20) == 0 ? Limits.EndOfTime : random.Next(100)),
            ["type"] = Datum.Of(FactTypes.Word((FactType)random.Next((int)FactType.Other))),
        };
        foreach (var name in Names.Where(_ => random.Next(3) > 0)) members[name] = Any(contest, random, name);
        return new Fact(new Members(members));
    }

    private static Datum Any(Contest contest, Random random, string name) => random.Next(6) switch
    {
        0 => Datum.Of(random.Next(2) == 0),
        1 => Datum.Of(random.Next(2) == 0 ? decimal.MaxValue : decimal.MinValue),
        2 => Datum.Of([Datum.Of("a"), Datum.Of(3m), Datum.Of("K1")]),
        3 => Datum.Null,
        _ => Likely(contest, random, name),
    };

    private static Datum Likely(Contest contest, Random random, string name) => name switch
    {
        "node" => Datum.Of(Pick(random, [.. contest.Rules.Nodes.Keys.Select(n => n.Value)])),
        "entrant" or "alias" => Datum.Of(Pick(random, [.. contest.Roster.Entrants.Keys.Select(e => e.Value)])),
        "input" => Datum.Of(Pick(random, [.. contest.Rules.Nodes.Values.SelectMany(n => n.Inputs.Keys)])),
        "target" => Datum.Of($"f-{random.Next(4000)}"),
        "action" => Datum.Of(Pick(random, ["start", "pause", "resume", "stop"])),
        "code" or "status" => Datum.Of(Pick(random, ["DNF", "DSQ", "OK", ""])),
        _ => Datum.Of(random.Next(10)),
    };

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
