namespace Competition.Cli.Tests;

/// <summary>What is wrong or doubtful only beside the other facts of the file.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DoubtTests : IDisposable
{
    private const string First = """{"id":"a-1","at":1,"node":"sprint","entrant":"e1","input":"time","value":9}""";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Two_contents_of_one_id_are_told_with_both_places_and_nothing_is_scored()
    {
        var ran = await Score(First, First, First.Replace(":9", ":8", StringComparison.Ordinal));
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(_folder.Without(ran.Talk), Is.EqualTo(
            "facts.ndjson:3: /id: 'a-1' stands with another content at facts.ndjson:1; allowed: one content for one id\n"));
    }

    [TestCase("void")]
    [TestCase("restore")]
    public async Task What_hits_no_fact_of_the_file_is_warned_of_and_the_rest_is_scored(string type)
    {
        var act = $$"""{"id":"a-2","type":"{{type}}","at":2,"target":"a-11","reason":"r"}""";
        var ran = await Score(First, act, act.Replace("a-11", "a-1", StringComparison.Ordinal).Replace("a-2", "a-3", StringComparison.Ordinal));
        Assert.That(ran.Exit, Is.Zero);
        Assert.That(_folder.Without(ran.Talk), Is.EqualTo(
            "facts.ndjson:2: /target: warning: no fact 'a-11' is in this file; this hits nothing\n"));
    }

    [TestCase("nroth", "facts.ndjson:2: /venue: warning: nobody in the roster is at 'nroth'; did you mean 'north'?\n")]
    [TestCase("south", "")]
    public async Task A_venue_that_is_probably_another_is_warned_of(string venue, string says)
    {
        var ran = await Score(
            First, $$"""{"id":"a-2","type":"clock","at":2,"node":"sprint","action":"start","venue":"{{venue}}"}""");
        Assert.That((ran.Exit, _folder.Without(ran.Talk)), Is.EqualTo((0, says)));
    }

    [Test]
    public async Task Two_bibs_at_one_venue_are_warned_of_and_what_each_city_numbers_is_not()
    {
        const string Roster = """
            { "e1": { "bib": "7" }, "e2": { "bib": "7", "venue": "north" },
              "e3": { "bib": "7" }, "e4": { "bib": 7 }, "k1": { "type": "alias", "bib": "7" } }
            """;
        var ran = await Scored(Roster, First);
        Assert.That((ran.Exit, _folder.Without(ran.Talk)), Is.EqualTo((0,
            "roster.json:2: /e3/bib: warning: 'e1' has the same bib; allowed: one bib each at a venue\n")));
    }

    private Task<Ran> Score(params string[] lines) => Scored(Some.Roster, lines);

    private Task<Ran> Scored(string roster, params string[] lines) => Ran.Command(
        "score", "--rulebook", _folder.Write("rules.json", Some.Rulebook),
        "--roster", _folder.Write("roster.json", roster),
        "--facts", _folder.Write("facts.ndjson", string.Join('\n', lines)));
}
