using System.Text.RegularExpressions;

namespace Competition.Scoring.Tests.Rules;

/// <summary>docs/rulebook.md names every member that the compiler knows: it is asked at each place what is allowed.</summary>
public sealed partial class ReferenceTests
{
    private static readonly HashSet<string> Named = [.. Code().Matches(
            File.ReadAllText(Shared.Own("docs", "rulebook.md")))
        .SelectMany(m => Word().Matches(m.Value).Select(w => w.Value))];

    [TestCase("@{\"?\":1}")]
    [TestCase("\"?\":1")]
    [TestCase("\"window\":{\"?\":1}")]
    [TestCase("\"advance\":{\"?\":1}")]
    [TestCase("\"advance\":{\"to\":\"r\",\"take\":[{\"?\":1}]}")]
    [TestCase("\"inputs\":{\"x\":{\"?\":1}}")]
    [TestCase("\"inputs\":{\"x\":{\"kind\":\"attempts\",\"fields\":{\"f\":{\"?\":1}}}}")]
    [TestCase("\"inputs\":{\"x\":{\"kind\":\"?\"}}")]
    [TestCase("\"inputs\":{\"x\":{\"kind\":\"bouts\",\"fields\":{\"f\":{\"?\":1}}}}")]
    [TestCase("\"signals\":{\"x\":{\"?\":1}}")]
    [TestCase("\"detectors\":{\"x\":{\"?\":1}}")]
    [TestCase("\"values\":{\"x\":{\"field\":\"?\",\"of\":\"y\"},\"y\":1}")]
    [TestCase("\"values\":{\"x\":{\"field\":\"sum\",\"of\":\"y\",\"entrants\":\"?\"},\"y\":1}")]
    [TestCase("\"values\":{\"x\":{\"accrue\":1,\"while\":\"y\",\"?\":1}}")]
    [TestCase("\"values\":{\"x\":{\"?\":1}}")]
    [TestCase("\"values\":{\"x\":{\"fold\":\"?\",\"of\":[\"y\"]},\"y\":1}")]
    [TestCase("\"values\":{\"x\":{\"fold\":\"sum\",\"of\":[\"y\"],\"drop\":{\"?\":1}},\"y\":1}")]
    [TestCase("\"values\":{\"x\":{\"fold\":\"sum\",\"of\":[\"y\"],\"only\":{\"?\":1}},\"y\":1}")]
    [TestCase("\"values\":{\"x\":{\"fold\":\"sum\",\"of\":[\"y\"],\"missing\":\"?\"},\"y\":1}")]
    [TestCase("\"values\":{\"x\":{\"expr\":1,\"round\":{\"?\":1}}}")]
    [TestCase("\"values\":{\"x\":{\"expr\":1,\"round\":{\"to\":1,\"mode\":\"?\"}}}")]
    [TestCase("\"values\":{\"x\":{\"table\":{\"?\":1},\"at\":1}}")]
    [TestCase("\"values\":{\"x\":{\"table\":{\"kind\":\"?\",\"rows\":[]},\"at\":1}}")]
    [TestCase("\"values\":{\"x\":\"=nosuch(1)\"}")]
    [TestCase("\"boards\":{\"x\":{\"?\":1}}")]
    [TestCase("\"boards\":{\"x\":{\"keys\":[{\"?\":1}]}}")]
    [TestCase("\"boards\":{\"x\":{\"keys\":[{\"by\":\"1\",\"dir\":\"?\"}]}}")]
    [TestCase("\"boards\":{\"x\":{\"keys\":[{\"sorted\":\"children.x\",\"drop\":{\"?\":1}}]}}")]
    [TestCase("\"boards\":{\"x\":{\"keys\":[{\"by\":\"1\"}],\"awards\":{\"?\":1}}}")]
    [TestCase("\"boards\":{\"x\":{\"keys\":[{\"by\":\"1\"}],\"freeze\":{\"?\":1}}}")]
    [TestCase("\"boards\":{\"x\":{\"keys\":[{\"by\":\"1\"}],\"ties\":\"?\"}}")]
    [TestCase("\"boards\":{\"x\":{\"keys\":[{\"by\":\"1\"}],\"freeze\":{\"at\":1,\"for\":[]},\"entrants\":\"?\"}}")]
    public void Every_member_and_word_is_in_the_reference(string place)
    {
        var document = place.StartsWith('@') ? place[1..] : $$"""{"id":"t","version":1,"root":{"id":"r",{{place}} } }""";
        var error = Rulebook.Compile(Given.Utf8(document)).Errors
            .First(e => e.What.Contains('?') || e.What.Contains("nosuch"));

        var words = Word().Matches(error.Allowed).Select(m => m.Value).ToList();
        Assert.That(words, Is.Not.Empty);
        Assert.That(words.Except(Named), Is.Empty);
    }

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"[$A-Za-z0-9]+")]
    private static partial Regex Word();
}
