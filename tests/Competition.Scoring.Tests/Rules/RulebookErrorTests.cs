namespace Competition.Scoring.Tests.Rules;

/// <summary>
/// Tables of rulebooks and what is said about them, in Errors/*.txt: a line with a document (whole after <c>@</c>, else
/// its root, else members of its root), then indented each error in order, or OK.
/// </summary>
public sealed class RulebookErrorTests
{
    [TestCaseSource(nameof(Cases))]
    public void Each_error_names_the_place_what_is_wrong_and_what_is_allowed(string document, string[] expected)
    {
        var (rulebook, errors) = Rulebook.Compile(Given.Utf8(document));

        Assert.That(rulebook is null ? Given.Texts(errors) : ["OK"], Is.EqualTo(expected));
    }

    [Test]
    public void All_errors_are_told_at_once_but_at_most_fifty()
    {
        var values = string.Join(',', Enumerable.Range(0, 51).Select(i => $"\"v{i:00}\":\"=nosuch\""));

        var errors = Rulebook.Compile(Given.Utf8(Whole($"\"values\":{{{values}}}"))).Errors;

        var first = Enumerable.Range(0, Limits.Errors).Select(i => $"/root/values/v{i:00}");
        Assert.That(errors.Select(e => e.Pointer), Is.EqualTo(first.Append("")));
        Assert.That(errors[^1].ToString(), Is.EqualTo("and 1 more error"));
    }

    [Test]
    public void An_error_in_a_definition_is_told_once_however_often_it_is_used()
    {
        var errors = Rulebook.Compile(Given.Utf8("""
            { "id": "t", "version": 1, "defs": { "race": { "values": { "a": "=nosuch" } } },
              "root": { "id": "r", "children": [ { "use": "race", "each": [ "R1", "R2", "R3" ] } ] } }
            """)).Errors;

        Assert.That(errors.Select(e => e.Pointer), Is.EqualTo(new[] { "/defs/race/values/a" }));
    }

    [Test]
    public void A_slip_in_a_formula_is_told_with_its_character()
    {
        var error = Rulebook.Compile(Given.Utf8(Whole("\"values\":{\"a\":{\"expr\":\"=1 + * 2\"}}"))).Errors.Single();

        Assert.That(error.Pointer, Is.EqualTo("/root/values/a/expr"));
        Assert.That(error.What, Does.StartWith("at character 6: "));
        Assert.That(error.Allowed, Is.Not.Empty);
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                var (number, errors) = (i + 1, new List<string>());
                var document = Whole(lines[i]);
                while (i + 1 < lines.Length && lines[i + 1].StartsWith(' ')) errors.Add(lines[++i].Trim());
                yield return new TestCaseData(document, errors.ToArray())
                    .SetArgDisplayNames($"{Path.GetFileName(file)}:{number}");
            }
        }
    }

    private static string Folder => Shared.Own("tests", "Competition.Scoring.Tests", "Rules", "Errors");

    private static string Whole(string line)
    {
        if (line.StartsWith('@')) return line[1..];
        var root = line.StartsWith('{') ? line : $$"""{"id":"r",{{line}}}""";
        return $$"""{"id":"t","version":1,"root":{{root}}}""";
    }
}
