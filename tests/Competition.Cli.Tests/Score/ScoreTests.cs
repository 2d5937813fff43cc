namespace Competition.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ScoreTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Boards_are_printed_as_CSV_with_the_cells_named_as_keys() =>
        Assert.That((await Score()).Output, Is.EqualTo(
            """
            board,entrant,rank,position,sprint.best
            sprint#result,e2,1,1,10.9
            sprint#result,e1,2,2,11.2
            sprint#result,e3,,3,~NM

            """));

    [Test]
    public async Task Boards_are_printed_as_JSON()
    {
        string[] expected =
        [
            """{"boards":{"sprint#result":[""",
            """{"entrant":"e2","rank":1,"position":1,"class":"ranked","cells":{"sprint.best":"10.9"}},""",
            """{"entrant":"e1","rank":2,"position":2,"class":"ranked","cells":{"sprint.best":"11.2"}},""",
            """{"entrant":"e3","rank":null,"position":3,"class":"no-mark","cells":{"sprint.best":"~NM"}}""",
            "]}}",
        ];
        Assert.That((await Score("--format", "json")).Output.Trim(), Is.EqualTo(string.Concat(expected)));
    }

    [Test]
    public async Task Facts_after_the_instant_do_not_count() =>
        Assert.That((await Score("--as-of", "12")).Lines[1], Is.EqualTo("sprint#result,e1,1,1,11.2"));

    [Test]
    public async Task Facts_may_be_compressed()
    {
        _folder.Pack("facts.ndjson", Some.Facts);
        Assert.That((await Score(writeFacts: false)).Lines[1], Is.EqualTo("sprint#result,e2,1,1,10.9"));
    }

    [Test]
    public async Task Times_may_be_in_UTC()
    {
        Facts(
            """{"id":"a-1","at":"2026-05-01T09:00:00+08:00","node":"sprint","entrant":"e1","input":"time","value":9}""",
            """{"id":"a-2","at":"2026-05-01T01:00:01Z","node":"sprint","entrant":"e2","input":"time","value":8}""");
        var ran = await Score(writeFacts: false, "--as-of", "2026-05-01T01:00:00Z");
        Assert.That(ran.Lines[1], Is.EqualTo("sprint#result,e1,1,1,9"));
    }

    [TestCase("public", "sprint#result,e1,1,1,9")]
    [TestCase("organiser", "sprint#result,e2,1,1,8")]
    public async Task A_frozen_board_is_printed_as_an_audience_sees_it(string role, string first)
    {
        Facts(
            """{"id":"a-1","at":9,"node":"sprint","entrant":"e1","input":"time","value":9}""",
            """{"id":"f-1","type":"freeze","at":10,"node":"sprint","board":"result"}""",
            """{"id":"a-2","at":11,"node":"sprint","entrant":"e2","input":"time","value":8}""");
        Assert.That((await Score(writeFacts: false, "--role", role)).Lines[1], Is.EqualTo(first));
    }

    [Test]
    public async Task No_facts_are_no_error()
    {
        Facts();
        Assert.That((await Score(writeFacts: false)).Lines, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_fact_that_stands_twice_counts_once()
    {
        Facts(
            """{"id":"a-1","at":1,"node":"sprint","entrant":"e1","input":"time","value":9}""",
            """{"id":"a-1","at":1,"node":"sprint","entrant":"e1","input":"time","value":9}""",
            """{"id":"a-2","at":2,"node":"sprint","entrant":"e2","input":"time","value":7}""");
        var ran = await Score(writeFacts: false);
        Assert.That((ran.Exit, ran.Lines[1]), Is.EqualTo((0, "sprint#result,e2,1,1,7")));
        Assert.That(ran.Talk, Is.Empty);
    }

    [Test]
    public async Task A_result_is_written_to_a_file_and_nothing_else_is_left_there()
    {
        var ran = await Score("--out", _folder.At("result.csv"));
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(_folder.At("result.csv")), Is.EqualTo((await Score()).Output));
        Assert.That(_folder.Names, Is.EqualTo(new[] { "facts.ndjson", "result.csv", "roster.json", "rules.json" }));
    }

    [Test]
    public async Task Nothing_is_written_where_anything_is_wrong()
    {
        _folder.Write("result.csv", "before");
        Facts("""{"id":"a-1","at":1,"node":"sprint","entrant":"e9","input":"time","value":9}""");
        var ran = await Score(writeFacts: false, "--out", _folder.At("result.csv"));
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(File.ReadAllText(_folder.At("result.csv")), Is.EqualTo("before"));
        Assert.That(_folder.Names, Has.None.Contains(".part"));
    }

    [Test]
    public async Task A_place_that_cannot_be_written_is_named()
    {
        var ran = await Score("--out", _folder.At("nowhere/result.csv"));
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(
            _folder.Without(ran.Talk), Is.EqualTo("--out: nowhere/result.csv cannot be written: no such folder\n"));
    }

    [TestCase("--board", "sprint#reslt",
        "there is no board 'sprint#reslt'; did you mean 'sprint#result'? There are: sprint#result")]
    [TestCase("--board", "result", "there is no board 'result'; There are: sprint#result")]
    [TestCase("--cell", "sprint.bset",
        "there is no cell 'sprint.bset'; did you mean 'sprint.best'? There are: sprint.best")]
    [TestCase("--as-of", "2026-05-01T09:00:00Z",
        "'2026-05-01T09:00:00Z' is not an instant of these facts; allowed: seconds as a number")]
    [TestCase("--as-of", "noon", "'noon' is not an instant of these facts; allowed: seconds as a number")]
    public async Task Wrong_options_are_named_with_what_there_is(string option, string value, string says)
    {
        var ran = await Score(option, value);
        Assert.That((ran.Exit, ran.Output, ran.Talk), Is.EqualTo((2, "", $"{option}: {says}\n")));
    }

    [TestCase("--format", "xml")]
    [TestCase("--speed", "2")]
    public async Task What_the_command_does_not_know_is_bad_input(string option, string value)
    {
        var ran = await Score(option, value);
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Talk, Does.Contain(value).And.Contain("competition score --help"));
    }

    [Test]
    public async Task Help_names_every_option()
    {
        var ran = await Ran.Command("score", "--help");
        Assert.That(ran.Exit, Is.Zero);
        string[] all =
            ["--rulebook", "--roster", "--facts", "--as-of", "--role", "--board", "--cell", "--format", "--out"];
        foreach (var option in all) Assert.That(ran.Output, Does.Contain(option));
    }

    private Task<Ran> Score(params string[] more) => Score(writeFacts: true, more);

    private Task<Ran> Score(bool writeFacts, params string[] more)
    {
        _folder.Write("rules.json", Some.Rulebook);
        _folder.Write("roster.json", Some.Roster);
        if (writeFacts) _folder.Write("facts.ndjson", Some.Facts);
        return Ran.Command(["score", "--rulebook", _folder.At("rules.json"), "--roster", _folder.At("roster.json"),
            "--facts", _folder.At("facts.ndjson"), .. more]);
    }

    private void Facts(params string[] lines) =>
        _folder.Write("facts.ndjson", string.Concat(lines.Select(l => l + "\n")));
}
