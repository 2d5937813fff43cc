using System.Text.Json.Nodes;

namespace Competition.Cli.Tests;

/// <summary>Explanations from files: the tree, the sentence, JSON, and what is wrong with the question.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ExplainCommandTests : IDisposable
{
    private const string Facts = """
        {"id":"tab-1","at":10,"node":"sprint","entrant":"e1","input":"time","value":11.2}
        {"id":"tab-2","at":12.5,"node":"sprint","entrant":"e2","input":"time","value":11.5}
        {"id":"v-1","type":"void","at":20,"target":"tab-1","reason":"false start"}
        {"id":"tab-3","at":18,"node":"sprint","entrant":"e1","input":"time","value":11.9}
        """;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task A_cell_is_a_tree_down_to_the_facts_also_to_those_that_do_not_count()
    {
        var ran = await Explain("--cell", "sprint.best", "--entrant", "e1");
        Assert.That((ran.Exit, ran.Talk), Is.EqualTo((0, "")));
        Assert.That(ran.Output, Is.EqualTo("""
            sprint.best · One (e1) = 11.9
              expr time → 11.9
              round 0.01 halfUp → 11.9
              time = 11.9
                ✗ @10 mark tab-1 (sprint.time = 11.2) — voided by v-1
                ✓ @18 mark tab-3 (sprint.time = 11.9)

            """));
    }

    [Test]
    public async Task A_cell_as_of_then_knows_nothing_of_later()
    {
        var ran = await Explain("--cell", "sprint.best", "--entrant", "e1", "--as-of", "5", "--lang", "zh");
        Assert.That(ran.Lines[0], Is.EqualTo("sprint.best · One (e1) = ~NM"));
    }

    [TestCase("en", "1st → 2nd because mark tab-1 was voided: false start; mark tab-3 (sprint.time = 11.9) counts now; "
        + "Two passed\n")]
    [TestCase("zh", "第 1 → 第 2：标记 tab-1 被作废：false start；标记 tab-3（sprint.time = 11.9）计入；被 Two 超过\n")]
    public async Task A_changed_standing_is_one_sentence(string language, string sentence)
    {
        var ran = await Explain(
            "--board", "sprint#result", "--entrant", "e1", "--from", "15", "--to", "20", "--lang", language);
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((0, sentence)));
    }

    [Test]
    public async Task As_JSON_a_changed_standing_has_both_sentences_and_the_facts()
    {
        var ran = await Explain("--board", "sprint#result", "--entrant", "e2", "--from", "15", "--format", "json");
        var json = JsonNode.Parse(ran.Output)!;
        Assert.That(json["text"]!["en"]!.GetValue<string>(), Is.EqualTo("2nd → 1st because it passed One"));
        Assert.That(json["text"]!["zh"]!.GetValue<string>(), Is.EqualTo("第 2 → 第 1：超过 One"));
        Assert.That(json["passed"]![0]!["stands"]!.GetValue<string>(), Is.EqualTo("behind"));
        Assert.That(json["passed"]![0]!["gone"]!.ToJsonString(), Is.EqualTo("""["tab-1"]"""));
    }

    [TestCase("--cell: there is no cell 'sprint.bets'; did you mean 'sprint.best'? *", "--cell", "sprint.bets")]
    [TestCase("--board: there is no board 'sprint#reslut'; did you mean *", "--board", "sprint#reslut", "--from", "1")]
    [TestCase("--from: is missing; *", "--board", "sprint#result")]
    [TestCase("--cell, --board: give one*", "--cell", "sprint.best", "--board", "sprint#result")]
    [TestCase("--cell, --board: give one*", "--lang", "zh")]
    [TestCase("--from: goes with --board*", "--cell", "sprint.best", "--from", "1")]
    [TestCase("--as-of: goes with --cell*", "--board", "sprint#result", "--from", "1", "--as-of", "2")]
    [TestCase("--to: lies before --from*", "--board", "sprint#result", "--from", "9", "--to", "2")]
    [TestCase("--to: 'noon' is not an instant*", "--board", "sprint#result", "--from", "9", "--to", "noon")]
    [TestCase("--contest: goes with --server*", "--cell", "sprint.best", "--contest", "c")]
    [TestCase("--rulebook: does not go with --server*", "--cell", "sprint.best", "--server", "http://localhost:1")]
    public async Task A_wrong_question_is_told_what_is_allowed(string says, params string[] options)
    {
        var ran = await Explain(["--entrant", "e1", .. options]);
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        var lines = ran.Talk.Split('\n');
        Assert.That(lines, Has.Some.StartsWith(says.Split('*')[0]), ran.Talk);
    }

    [Test]
    public async Task Nobody_of_that_id_is_told_who_there_is()
    {
        var ran = await Explain("--cell", "sprint.best", "--entrant", "e11");
        const string Says = "--entrant: there is no entrant 'e11'; did you mean 'e1'? There are: e1, e2, e3\n";
        Assert.That((ran.Exit, ran.Talk), Is.EqualTo((2, Says)));
    }

    [Test]
    public async Task A_server_that_is_away_is_given_up()
    {
        string[] where = ["--server", "http://127.0.0.1:1", "--contest", "c", "--give-up", "1"];
        var ran = await Ran.Command(
            new HastyTime(), ["explain", .. where, "--cell", "sprint.best", "--entrant", "e1"]);
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((3, "")));
        Assert.That(ran.Talk, Does.StartWith("given up: http://127.0.0.1:1/ does not answer"));
    }

    private Task<Ran> Explain(params string[] options) => Ran.Command([
        "explain", "--rulebook", _folder.Write("rules.json", Some.Rulebook),
        "--roster", _folder.Write("roster.json", Some.Roster), "--facts", _folder.Write("facts.ndjson", Facts),
        .. options]);
}
