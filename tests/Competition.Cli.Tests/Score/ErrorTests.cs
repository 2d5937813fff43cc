using System.Text.RegularExpressions;

namespace Competition.Cli.Tests;

/// <summary>Everything that can be wrong with what is scored: exactly what is said, and where.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ErrorTests : IDisposable
{
    private const string Right = """{"id":"a-2","at":2,"node":"sprint","entrant":"e1","input":"time","value":9}""";
    private const string First = """{"id":"a-1","at":1,"node":"sprint","entrant":"e1","input":"time","value":9}""";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("nonsense", "the JSON breaks off at 'o'; allowed: JSON as in RFC 8259")]
    [TestCase("""{"id":"a-2","at":1""", "/at: the JSON ends too early; allowed: JSON as in RFC 8259")]
    [TestCase("[1]", "the fact is a list; allowed: an object")]
    [TestCase("""{"id":"a-2","at":2,"type":"status","node":"sprint","entrant":"e1","code":"DFN"}""",
        "/code: unknown-status: *'DFN'*")]
    [TestCase("""{"id":"a-2","at":2,"type":"clock","node":"sprint","action":"begin"}""",
        "/action: unknown-action: *'begin'*")]
    [TestCase("""{"id":"a-2","at":2,"type":"void","target":"a-1"}""", "/reason: is missing; *")]
    [TestCase("""{"id":"a-2","at":2,"type":"promote","node":"sprint","entrants":["e1","e8"]}""",
        "/entrants/1: unknown-entrant: *'e8'*")]
    [TestCase("""{"id":"a-2","at":2,"type":"sample","entrant":"e1","signal":"volt","v":1}""",
        "/signal: unknown-signal: *'volt'*")]
    public async Task A_wrong_line_is_named_with_its_number_and_the_member(string line, string says) =>
        Says(await Score(facts: $"{First}\n\n{line}\n"), $"facts.ndjson:3: {says}");

    [TestCase("\"id\":\"a-2\",", "", "/id: is missing; allowed: a text of at most 64 characters")]
    [TestCase("\"at\":2,", "", "/at: is missing; *")]
    [TestCase("2,", "true,", "/at: is not an instant; *")]
    [TestCase("2,", "\"2026-05-01T09:00:00Z\",",
        "/at: this is a text, but the first fact of the file has seconds; allowed: seconds as a number")]
    [TestCase("\"node\":\"sprint\",", "", "/node: is missing; *")]
    [TestCase("2,", "2,\"node\":\"sprint\",", "/node: 'node' stands twice; allowed: each member once")]
    [TestCase("sprint", "spirnt", "/node: unknown-node: *'spirnt'*")]
    [TestCase("e1", "e9", "/entrant: unknown-entrant: *'e9'*")]
    [TestCase("time", "tmie", "/input: unknown-input: *'time'*")]
    [TestCase(":9", ":-1", "/value: out-of-range: 'value' is -1; allowed: 0 to 100000")]
    [TestCase(":9", ":1.234", "/value: too-many-decimals: 'value' is 1.234; allowed: 2 decimals")]
    [TestCase(":9", ":\"fast\"", "/value: wrong-kind: 'value' is a text; allowed: a number")]
    [TestCase(",\"value\":9", "", "/value: value-missing: *")]
    public async Task A_wrong_member_is_named_with_its_line(string right, string wrong, string says) =>
        Says(
            await Score(facts: $"{First}\n{Right.Replace(right, wrong, StringComparison.Ordinal)}\n"),
            $"facts.ndjson:2: {says}");

    [Test]
    public async Task A_clock_may_be_that_of_a_venue_without_entrants()
    {
        const string Clock = """{"id":"a-1","at":1,"type":"clock","node":"sprint","action":"start","venue":"south"}""";
        Assert.That((await Score(facts: Clock)).Exit, Is.Zero);
    }

    [Test]
    public async Task A_file_in_UTC_stays_in_UTC() => Says(
        await Score(facts: $"{First.Replace("1,", "\"2026-05-01T09:00:00Z\",", StringComparison.Ordinal)}\n{Right}"),
        "facts.ndjson:2: /at: this is a number, but the first fact of the file has RFC 3339; allowed: RFC 3339, *");

    [TestCase("{\n  \"id\": \"x\",\n", "rules.json:3: /id: the JSON ends too early; allowed: JSON as in RFC 8259")]
    [TestCase("{\n  \"id\": nonsense }", "rules.json:2: *: the JSON breaks off at *")]
    [TestCase("{\n  \"id\": \"x\",\n  \"id\": \"y\" }", "rules.json:3: /id: 'id' stands twice; *")]
    [TestCase("[]", "rules.json:1: *")]
    public async Task A_rulebook_that_is_no_JSON_is_named_with_its_line(string rules, string says) =>
        Says(await Score(rules: rules), says);

    [TestCase("\"kind\": \"number\"", "\"kind\": \"nubmer\"", "rules.json:7: /root/inputs/time/kind: *")]
    [TestCase("\"expr\": \"time\"", "\"expr\": \"tmie\"", "rules.json:8: /root/values/best/expr: *")]
    [TestCase("\"by\": \"best\"", "\"by\": \"bset\"", "rules.json:9: /root/boards/result/keys/0/by: *")]
    [TestCase("\"version\": 1", "\"version\": 0", "rules.json:3: /version: *")]
    [TestCase("\"values\"", "\"detectors\": { \"d\": {} }, \"values\"", "rules.json:8: /root/detectors/d: *")]
    public async Task A_wrong_rulebook_is_named_with_its_line_and_member(string right, string wrong, string says) =>
        Says(await Score(rules: Some.Rulebook.Replace(right, wrong, StringComparison.Ordinal)), says);

    [TestCase("person\", \"title\": \"Two", "perosn\", \"title\": \"Two", "roster.json:3: /e2/type: *")]
    [TestCase("\"e3\":", "\"e 3\":", "roster.json:4: /e 3: *")]
    public async Task A_wrong_roster_is_named_with_its_line_and_member(string right, string wrong, string says) =>
        Says(await Score(roster: Some.Roster.Replace(right, wrong, StringComparison.Ordinal)), says);

    [Test]
    public async Task All_that_is_wrong_is_told_at_once_document_by_document()
    {
        var ran = await Score(
            rules: Some.Rulebook.Replace("\"version\": 1", "\"version\": 0", StringComparison.Ordinal),
            roster: Some.Roster.Replace("\"person\"", "\"perosn\"", StringComparison.Ordinal), facts: "nonsense\n");
        var files = _folder.Without(ran.Talk).Split('\n').Select(l => l.Split(':')[0]);
        string[] expected = ["rules.json", "roster.json", "roster.json", "roster.json", "facts.ndjson", ""];
        Assert.That(files, Is.EqualTo(expected));
    }

    [Test]
    public async Task Fifty_errors_are_shown_and_all_are_counted()
    {
        var ran = await Score(facts: string.Concat(Enumerable.Repeat("nonsense\n", 70)));
        var lines = ran.Talk.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That((lines.Length, lines[^1]), Is.EqualTo((Limits.ShownProblems + 1, $"({Limits.ShownProblems} of 70 errors are shown)")));
    }

    [TestCase("rules.json")]
    [TestCase("roster.json")]
    [TestCase("facts.ndjson")]
    public async Task A_file_that_is_not_there_is_named(string file)
    {
        Write(Some.Rulebook, Some.Roster, First);
        File.Delete(_folder.At(file));
        Says(await Run(), $"{file}: there is no such file");
    }

    [TestCase("rules.json")]
    [TestCase("roster.json")]
    public async Task A_document_over_the_bound_is_refused_unread(string file)
    {
        Write(Some.Rulebook, Some.Roster, First);
        using (var large = File.OpenWrite(_folder.At(file))) large.SetLength(Limits.DocumentBytes + 1);
        Says(await Run(), $"{file}: the document is too long; allowed: at most {Limits.DocumentBytes} bytes");
    }

    [Test]
    public async Task A_line_over_the_bound_is_refused_and_the_next_is_read()
    {
        var large = First.Replace("9}", new string(' ', Limits.LineBytes) + "9}", StringComparison.Ordinal);
        Says(
            await Score(facts: $"{First}\n{large}\nnonsense"),
            $"facts.ndjson:2: the line is too long; allowed: at most {Limits.LineBytes} bytes\nfacts.ndjson:3: the *");
    }

    [Test]
    public async Task A_compressed_file_that_was_cut_off_is_named_with_the_line_where_it_ends()
    {
        Write(Some.Rulebook, Some.Roster, First);
        _folder.Pack("facts.ndjson", $"{First}\n", cutOff: 8);
        Says(await Run(), "facts.ndjson:2: the compressed file is damaged or cut off from here on");
    }

    private static string Pattern(string says) =>
        $"^{Regex.Escape(says).Replace(@"\*", ".*", StringComparison.Ordinal)}$";

    private void Says(Ran ran, string says)
    {
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(_folder.Without(ran.Talk).TrimEnd('\n'), Does.Match(Pattern(says)));
    }

    private Task<Ran> Score(string rules = Some.Rulebook, string roster = Some.Roster, string facts = First)
    {
        Write(rules, roster, facts);
        return Run();
    }

    private void Write(string rules, string roster, string facts)
    {
        _folder.Write("rules.json", rules);
        _folder.Write("roster.json", roster);
        _folder.Write("facts.ndjson", facts);
    }

    private Task<Ran> Run() => Ran.Command(
        "score", "--rulebook", _folder.At("rules.json"), "--roster", _folder.At("roster.json"),
        "--facts", _folder.At("facts.ndjson"));
}
