namespace Competition.Scoring.Tests.Rules;

/// <summary>
/// Tables of rulebooks and what they are warned of, in Warnings/*.txt: a line with members of the root (or, after
/// <c>@</c>, a whole document), then indented each warning; none = nothing to warn of.
/// </summary>
public sealed class LintTests
{
    [TestCaseSource(nameof(Cases))]
    public void Each_warning_names_the_place_what_is_strange_and_what_would_not_be(string document, string[] expected)
    {
        var (rulebook, errors) = Rulebook.Compile(Given.Utf8(document));

        Assert.That(Given.Texts(errors), Is.Empty);
        Assert.That(Given.Texts(rulebook!.Warnings), Is.EqualTo(expected));
    }

    [Test]
    public void The_rules_hash_is_that_of_the_canonical_JSON()
    {
        var (one, other) = (Given.RulebookOf("""{"id":"r","title":"一"}"""), Given.RulebookOf(""" {"title" : "一", "id":"r"}"""));
        Assert.That(one.Hash, Is.EqualTo(other.Hash).And.Length.EqualTo(64));
        Assert.That(Given.RulebookOf("""{"id":"s","title":"一"}""").Hash, Is.Not.EqualTo(one.Hash));
    }

    [TestCase("\"values\":{\"a\":1}", 1)]
    [TestCase("\"values\":{\"a\":1,\"r\":{\"rank\":\"b\"}},\"boards\":{\"b\":{\"keys\":[{\"by\":\"a\"}]}}", 2)]
    [TestCase("\"values\":{\"a\":1,\"f\":{\"field\":\"max\",\"of\":\"r\"},\"r\":{\"rank\":\"b\"}},\"boards\":{\"b\":{\"keys\":[{\"by\":\"a\"}]}}", 3)]
    public void Strata_are_the_longest_chain_of_what_waits_for_the_whole_field(string members, int strata) =>
        Assert.That(Given.RulebookOf($"{{\"id\":\"r\",{members}}}").Strata, Is.EqualTo(strata));

    [Test]
    public void Every_document_and_every_real_rulebook_can_be_warned_of()
    {
        Shared.NeedDocuments();
        foreach (var path in Shared.Documents.Concat(Shared.Packs.Select(p => Path.Combine(p, "rulebook.json"))))
        {
            var rules = Rulebook.Compile(File.ReadAllBytes(path)).Rulebook!;
            TestContext.Out.WriteLine($"{path} strata {rules.Strata}\n  {string.Join("\n  ", rules.Warnings)}");
            Assert.That(rules.Strata, Is.InRange(1, 3), path);
            Assert.That(rules.Warnings, Has.Count.LessThan(Limits.Errors), path);
        }
    }

    [Test]
    public void The_first_rulebook_that_a_newcomer_reads_is_told_nothing()
    {
        var blocks = File.ReadAllText(Shared.Own("README.md")).Split("```json")[1..].Select(b => b.Split("```")[0]);
        var (rulebook, errors) = Rulebook.Compile(Given.Utf8(blocks.Single(b => b.Contains("\"root\""))));
        Assert.That(Given.Texts(errors), Is.Empty);
        Assert.That(Given.Texts(rulebook!.Warnings), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        var folder = Shared.Own("tests", "Competition.Scoring.Tests", "Rules", "Warnings");
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                var (number, warnings) = (i + 1, new List<string>());
                var document = lines[i].StartsWith('@')
                    ? lines[i][1..]
                    : $$$"""{"id":"t","version":1,"root":{"id":"r",{{{lines[i]}}} }}""";
                while (i + 1 < lines.Length && lines[i + 1].StartsWith(' ')) warnings.Add(lines[++i].Trim());
                yield return new TestCaseData(document, warnings.ToArray())
                    .SetArgDisplayNames($"{Path.GetFileName(file)}:{number}");
            }
        }
    }
}
