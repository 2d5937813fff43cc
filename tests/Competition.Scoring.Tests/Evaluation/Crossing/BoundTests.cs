namespace Competition.Scoring.Tests;

/// <summary>However many marks there are, no more points are given than are declared (invariant 16).</summary>
internal sealed class BoundTests
{
    private const int Seeds = 20;
    private const int Facts = 400;

    // Where all marks and samples are of one, panels are whole and gates are passed.
    private const string Alone = """{ "a": {"type": "person", "venue": "V1"} }""";
    private const string Max = "max";

    private const string Stages = """
        {"id":"t","version":1,
         "defs":{"stage":{"kind":"stage","inputs":{"good":{"kind":"tally"},"bad":{"kind":"tally"},
             "style":{"kind":"judges","panel":3,"min":0,"max":10,"step":0.5} },
           "values":{"mean":{"fold":"mean","of":"style.value","else":0},
             "points":{"expr":"6 * good.count + mean - bad.count","clamp":[0,"=max"],"round":{"to":0.1} } } } },
         "root":{"id":"r","children":[
             {"id":"s1","use":"stage","let":{"max":10} },{"id":"s2","use":"stage","let":{"max":25} },
             {"id":"s3","use":"stage","let":{"max":7.5} } ],
           "values":{"points":{"fold":"sum","of":"children.points"} },"boards":{"b":{"keys":[{"by":"points"}]} } } }
        """;

    [Test]
    public void Invariant_16_the_points_of_all_stages_are_at_most_the_declared_maxima()
    {
        var (greatest, declared) = Greatest(Stages);
        Assert.That((greatest, declared), Is.EqualTo((42.5m, 42.5m)), "and the bound is reached");
    }

    [Test]
    public void Invariant_16_so_they_are_in_the_contest_that_comes_with_the_program()
    {
        var sample = File.ReadAllText(Shared.Own("src", "Competition.Cli", "Samples", "electrician", "rulebook.json"));
        var (greatest, declared) = Greatest(sample);
        Assert.That(greatest, Is.Positive.And.LessThanOrEqualTo(declared));
    }

    [TestCaseSource(typeof(RealRulebooks), nameof(RealRulebooks.Documents))]
    public void Invariant_16_so_they_are_under_a_real_document(string rulebook, string roster)
    {
        var (rules, _) = RealRulebooks.Read(rulebook, roster);
        var declares = Staged(new Contest(rules, Alone).Rules).Any();
        var (greatest, declared) = declares ? Greatest(rules) : (0m, 0m);
        Assert.That(greatest, declares ? Is.Positive.And.LessThanOrEqualTo(declared) : Is.Zero);
    }

    // The greatest sum of points that anybody has of the children of a node, and the sum of their maxima.
    private static (decimal Greatest, decimal Declared) Greatest(string rulebook)
    {
        var (greatest, declared) = (0m, 0m);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var contest = new Contest(rulebook, seed % 2 == 0 ? Alone : Rulebooks.Teams);
            var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
            var lines = new RandomFacts(contest.Rules, contest.Roster, seed).Admitted(Facts);
            evaluation.Apply([.. lines.Select(l => Given.Fact(l))], []);
            foreach (var (node, stages) in Staged(contest.Rules))
            {
                var most = stages.Sum(s => s.Constants[Max].Number);
                foreach (var entrant in contest.Roster.Entrants.Keys)
                {
                    var sum = stages.Sum(s => Points(evaluation, s, entrant));
                    Assert.That(sum, Is.LessThanOrEqualTo(most), $"seed {seed} {node.Path} {entrant}");
                    if (sum > greatest) (greatest, declared) = (sum, most);
                }
            }
        }

        return (greatest, declared);
    }

    private static decimal Points(Evaluation evaluation, Node stage, EntrantId entrant)
    {
        var points = evaluation.Cell(stage.Values["points"], entrant);
        if (points.IsMissing) return 0m;
        Assert.That(points.Number, Is.LessThanOrEqualTo(stage.Constants[Max].Number), $"{stage.Path} {entrant}");
        return points.Number;
    }

    private static IEnumerable<(Node Node, List<Node> Stages)> Staged(Rulebook rules) => rules.Nodes.Values
        .Select(n => (n, n.Children.Where(c => c.Constants.ContainsKey(Max) && c.Values.ContainsKey("points")).ToList()))
        .Where(n => n.Item2.Count > 0);
}
