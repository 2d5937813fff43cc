namespace Competition.Scoring.Tests.Rules;

public sealed class AdmissionOfAnythingTests
{
    private static readonly string[] Members =
    [
        "node", "entrant", "input", "value", "judge", "mark", "no", "delta", "status", "f", "code", "action", "venue",
        "alias", "entrants", "target", "reason", "title",
    ];

    private static readonly string[] Anything =
    [
        "null", "true", "0", "-1", "2.5", "79228162514264337593543950335", "\"\"", "\"x\"", "\"a\"", "\"r\"", "[]",
        "[1]", "[\"a\"]", "{}", "{\"x\":1}",
    ];

    [Test]
    public void Whatever_a_journal_from_elsewhere_brings_is_judged_without_an_exception()
    {
        var rules = Given.RulebookOf("""
            { "id": "r", "inputs": {
              "num": { "kind": "number", "step": 0.0000001, "decimals": 9 }, "tim": { "kind": "time" },
              "opt": { "kind": "choice", "options": { "x": 1 } }, "jud": { "kind": "judges" },
              "tal": { "kind": "tally" },
              "att": { "kind": "attempts", "max": 3, "fields": { "f": { "decimals": 1 } } } } }
            """);
        var roster = Given.Roster("""{ "a": {}, "K": { "type": "alias" } }""");
        var admission = new Admission(rules, roster, new HashSet<VenueId>());
        var (stood, refused) = (0, 0);
        foreach (var start in Starts(rules))
        {
            foreach (var member in Members)
            {
                foreach (var datum in Anything.Select(a => CanonicalJson.Read(Given.Utf8(a)).Datum!.Value))
                {
                    var content = start.Content.Where(m => m.Key != member).Append(new(member, datum));
                    if (admission.Judge(new Fact(new Members(content))) is null) stood++;
                    else refused++;
                }
            }
        }

        Assert.That(Math.Min(stood, refused), Is.GreaterThan(100), "both answers are given");
    }

    private static IEnumerable<Fact> Starts(Rulebook rules)
    {
        string[] others =
        [
            "\"type\":\"status\",\"code\":\"DNF\"", "\"type\":\"clock\",\"action\":\"start\"",
            "\"type\":\"alias\",\"alias\":\"K\"",
            "\"type\":\"promote\",\"entrants\":[\"a\"]", "\"type\":\"void\",\"target\":\"x\",\"reason\":\"y\"",
        ];
        var marks = rules.Root.Inputs.Keys
            .Select(i => $"\"input\":\"{i}\",\"value\":1,\"judge\":\"J\",\"mark\":\"stop\"");
        return marks.Concat(others)
            .Select(members => Given.Fact($$"""{"id":"x-1","at":1,"node":"r","entrant":"a",{{members}}}"""));
    }
}
