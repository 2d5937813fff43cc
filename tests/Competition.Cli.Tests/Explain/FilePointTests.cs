namespace Competition.Cli.Tests;

/// <summary>In a file, whose order is that in which facts came, a correction is told by its facts or its lines.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FilePointTests : IDisposable
{
    private const string Facts = """
        {"id":"tab-1","at":10,"node":"sprint","entrant":"e1","input":"time","value":11.2}
        {"id":"tab-2","at":12.5,"node":"sprint","entrant":"e2","input":"time","value":11.5}

        {"id":"v-1","type":"void","at":20,"target":"tab-1","reason":"wrong row","by":"chief","recv":21,"token":"aGFsbD0z"}
        {"id":"tab-4","at":13,"node":"sprint","entrant":"e3","input":"time","value":11.6}
        {"id":"tab-3","at":10,"node":"sprint","entrant":"e1","input":"time","value":11.9,"by":"J2"}
        {"id":"tab-5","at":14,"node":"sprint","entrant":"e3","input":"time","value":12.5}
        """;

    private const string Whole = "1st → 3rd because mark tab-1 was voided by chief: wrong row; "
        + "mark tab-3 (sprint.time = 11.9) by J2 took its place; Three and Two passed\n";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase(Whole, "--fact", "v-1")]
    [TestCase(Whole, "--fact", "tab-3")]
    [TestCase(Whole, "--from", "before:v-1", "--to", "after:tab-3")]
    [TestCase(Whole, "--from", "line:3", "--to", "line:6")]
    [TestCase("without a rank (no-mark) → 3rd because mark tab-3 (sprint.time = 11.9) by J2 counts now*",
        "--from", "token:aGFsbD0z", "--to", "line:6")]
    [TestCase("2nd as before\n", "--from", "15", "--to", "20")]
    public async Task A_correction_that_kept_its_time_is_told(string says, params string[] span)
    {
        var ran = await Explain(span);
        Assert.That((ran.Exit, ran.Talk), Is.EqualTo((0, "")));
        if (says.EndsWith('*')) Assert.That(ran.Output, Does.StartWith(says.TrimEnd('*')));
        else Assert.That(ran.Output, Is.EqualTo(says));
    }

    [Test]
    public async Task It_is_told_in_Chinese()
    {
        var ran = await Explain("--fact", "v-1", "--lang", "zh");
        Assert.That(ran.Output, Is.EqualTo(
            "第 1 → 第 3：标记 tab-1 被 chief 作废：wrong row；更正为J2 的标记 tab-3（sprint.time = 11.9）；被 Three、Two 超过\n"));
    }

    [TestCase("--fact: the file has no fact 'v-9'", "--fact", "v-9")]
    [TestCase("--from: 'before:v-9' is no place of this file", "--from", "before:v-9")]
    [TestCase("--from: 'line:x' is no place of this file", "--from", "line:x")]
    [TestCase("--from: 'token:x' is no place of this file", "--from", "token:x")]
    [TestCase("--to: lies before --from", "--from", "after:v-1", "--to", "before:v-1")]
    [TestCase("--to: is of another kind", "--from", "after:v-1", "--to", "20")]
    [TestCase("--from: does not go with --fact", "--from", "3", "--fact", "v-1")]
    public async Task A_wrong_place_is_told_what_is_allowed(string says, params string[] span)
    {
        var ran = await Explain(span);
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Talk, Does.StartWith(says));
    }

    private Task<Ran> Explain(params string[] span) => Ran.Command([
        "explain", "--rulebook", _folder.Write("rules.json", Some.Rulebook),
        "--roster", _folder.Write("roster.json", Some.Roster), "--facts", _folder.Write("facts.ndjson", Facts),
        "--board", "sprint#result", "--entrant", "e1", .. span]);
}
