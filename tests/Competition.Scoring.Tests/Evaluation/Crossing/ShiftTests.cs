using System.Text.Json.Nodes;

namespace Competition.Scoring.Tests;

/// <summary>When all is later, or a venue is called two, results are the same (invariant 14).</summary>
internal sealed class ShiftTests
{
    private const int Seeds = 25;
    private const int Count = 120;

    private static IEnumerable<TestCaseData> All =>
        Rulebooks.All.Select(r => new TestCaseData(r.Rulebook, r.Roster).SetArgDisplayNames(r.Name));

    [TestCaseSource(nameof(All))]
    public void Invariant_14_shifting_every_fact_and_the_instant_changes_nothing_once_clocks_run(string rulebook, string roster)
    {
        var contest = new Contest(rulebook, roster);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = Facts(contest, seed).Append(Gun(contest.Rules.Root)).ToArray();
            var shifted = facts.Select(f => Shifted(f, by: 86400m)).ToArray();
            var (here, there) = (Whole(contest, facts), Whole(contest, shifted));
            Assert.That(there.AsOf, Is.EqualTo(here.AsOf + 86400m));
            var expected = here.Everything();
            Assert.That(there.Everything().Where(c => expected[c.Key] != c.Value), Is.Empty, $"seed {seed}");
        }
    }

    [Test]
    public void Invariant_14_a_venue_that_is_split_in_two_with_equal_clocks_is_one_venue()
    {
        foreach (var (_, rulebook, roster) in CrossingRulebooks.All.Where(r => r.Roster == Rulebooks.Cities))
        {
            const string here = "\"b\": {\"type\": \"person\", \"venue\": \"V1\"}";
            var split = new Contest(rulebook, roster.Replace(here, here.Replace("V1", "V3"), StringComparison.Ordinal));
            Assert.That(split.Roster.Find(new EntrantId("b"))!.Venue.Value, Is.EqualTo("V3"));
            var contest = new Contest(rulebook, roster);
            for (var seed = 0; seed < Seeds; seed++)
            {
                var facts = Facts(contest, seed).GroupBy(f => f.Id).Where(g => g.All(g.First().SameContent))
                    .Select(g => g.First()).ToArray();
                var clocks = facts.Where(f => f["venue"].Text == "V1").Select(f => With(f, "venue", "V3", "id", $"w{f.Id}"));
                var voids = facts.Where(f => f["target"].Text is not null).Select(f => With(f, "target", $"w{f["target"].Text}", "id", $"w{f.Id}"));
                Assert.That(
                    Whole(split, [.. facts, .. clocks, .. voids]).Everything(), Is.EqualTo(Whole(contest, facts).Everything()), $"seed {seed}");
            }
        }
    }

    private static Fact Gun(Node root) => Given.Fact($$"""{"id":"gun","type":"clock","at":-1,"node":"{{root.Path}}","action":"start"}""");

    private static Fact Shifted(Fact fact, decimal by) => With(fact, "at", fact.At + by);

    private static Fact With(Fact fact, params object[] members)
    {
        var line = JsonNode.Parse(Given.Line(fact, TimeBase.Seconds))!.AsObject();
        for (var i = 0; i < members.Length; i += 2)
        {
            var (name, value) = ((string)members[i], members[i + 1]);
            line[name] = value is decimal number ? JsonValue.Create(number) : JsonValue.Create((string)value);
        }

        return Given.Fact(line.ToJsonString());
    }

    private static IEnumerable<Fact> Facts(Contest contest, int seed) =>
        new RandomFacts(contest.Rules, contest.Roster, seed).Lines(Count).Select(l => Given.Fact(l));

    private static Evaluation Whole(Contest contest, IReadOnlyCollection<Fact> facts)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        evaluation.Apply(facts, []);
        return evaluation;
    }
}
