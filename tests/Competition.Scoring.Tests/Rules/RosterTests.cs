namespace Competition.Scoring.Tests.Rules;

public sealed class RosterTests
{
    private const string Slip = "allowed: type, title, venue, team, teams, or an attribute of another name";
    private const string Team = "the id of an entrant of type team";

    [Test]
    public void An_entrant_has_a_type_a_title_a_venue_a_team_and_attributes()
    {
        var roster = Given.Roster("""
            { "w07": { "type": "person", "title": "王芳", "venue": "yueqing", "team": "t-delixi", "lot": 3.0 },
              "t-delixi": { "type": "team", "title": "德力西一队" }, "K07": { "type": "alias" },
              "国网": { "type": "org" }, "x": {} }
            """);
        var w07 = roster.Find(new EntrantId("w07"))!;

        Assert.That((w07.Type, w07.Title, w07.Venue.Value), Is.EqualTo((EntrantType.Person, "王芳", "yueqing")));
        Assert.That((w07.Team, w07.Members["lot"].Number), Is.EqualTo((new EntrantId("t-delixi"), 3m)));
        var x = roster.Find(new EntrantId("x"))!;
        Assert.That((x.Title, x.Venue, x.Team), Is.EqualTo(("x", VenueId.Office, (EntrantId?)null)));
        Assert.That(roster.Entrants.Values.Select(e => e.Type), Is.EquivalentTo(new[]
        {
            EntrantType.Person, EntrantType.Person, EntrantType.Team, EntrantType.Alias, EntrantType.Org,
        }));
        Assert.That(roster.Find(new EntrantId("nobody")), Is.Null);
    }

    [TestCase("[]", "the roster is a list; allowed: an object of entrants by id")]
    [TestCase("{\"a\":{}\n\"b\":{}}", "/a: line 2: the JSON breaks off at '\"'; allowed: JSON as in RFC 8259")]
    [TestCase("""{"a":{},"a":{}}""", "/a: 'a' stands twice; allowed: each member once")]
    [TestCase("""{"-a":{}}""", "/-a: '-a' is not an id; allowed: " + IdForm.Allowed)]
    [TestCase("{\"e\\u0301\":{}}", "/e\u0301: 'e\u0301' is not an id; allowed: " + IdForm.Allowed)]
    [TestCase("""{"a/b":{}}""", "/a~1b: 'a/b' is not an id; allowed: " + IdForm.Allowed)]
    [TestCase("""{"a":7}""", "/a: is a number; allowed: an object")]
    [TestCase("""{"a":{"titel":"A"}}""", "/a/titel: 'titel' would not count; did you mean 'title'?; " + Slip)]
    [TestCase("""{"a":{"Venue":"x"}}""", "/a/Venue: 'Venue' would not count; did you mean 'venue'?; " + Slip)]
    [TestCase("""{"a":{"taem":"t"}}""", "/a/taem: 'taem' would not count; did you mean 'team'?; " + Slip)]
    [TestCase("""{"a":{"type":"robot"}}""", "/a/type: is 'robot'; allowed: person, team, org, alias")]
    [TestCase("""{"a":{"type":null}}""", "/a/type: is null; allowed: person, team, org, alias")]
    [TestCase("""{"a":{"title":{}}}""", "/a/title: is an object; allowed: a text")]
    [TestCase("""{"a":{"venue":"a b"}}""", "/a/venue: is 'a b'; allowed: the id of a venue")]
    [TestCase("""{"a":{"venue":3}}""", "/a/venue: is a number; allowed: the id of a venue")]
    [TestCase("""{"a":{"team":["t"]}}""", "/a/team: is a list; allowed: " + Team)]
    [TestCase("""{"a":{"team":"t"}}""", "/a/team: 't' is not in the roster; allowed: " + Team)]
    [TestCase("""{"a":{"team":"b"},"b":{}}""", "/a/team: 'b' is a person; allowed: " + Team)]
    [TestCase("""{"a":{"team":"o"},"o":{"type":"org"}}""", "/a/team: 'o' is an organisation; allowed: " + Team)]
    [TestCase("""{"a":{"team":"k"},"k":{"type":"alias"}}""", "/a/team: 'k' is an alias; allowed: " + Team)]
    [TestCase("""{"a":{"teams":"t"}}""", "/a/teams: is a text; allowed: an object from path to team")]
    [TestCase("""{"a":{"teams":{"r/x":"t"}}}""", "/a/teams/r~1x: 't' is not in the roster; allowed: " + Team)]
    [TestCase("""{"a":{"teams":{"":"t"}},"t":{"type":"team"}}""",
        "/a/teams/: the path is empty; allowed: the path of a node")]
    public void Errors_name_the_place_and_what_is_allowed(string json, string error)
    {
        var (roster, errors) = Roster.Read(Given.Utf8(json));

        Assert.That(roster, Is.Null);
        Assert.That(Given.Texts(errors), Is.EqualTo(new[] { error }));
    }

    [Test]
    public void An_attribute_may_have_any_name_that_is_no_slip() => Given.Roster("""
        { "a": { "title": "A", "titel": "kept beside the title", "term": 2, "tape": "x", "unit": "u", "bib": "7",
                 "venueRow": 3, "typeOfBike": "y" } }
        """);

    [Test]
    public void All_errors_are_told_at_once()
    {
        var errors = Roster.Read(Given.Utf8("""{"a":{"type":"x","team":"b","title":1},"-":{}}""")).Errors;

        Assert.That(errors.Select(e => e.Pointer), Is.EqualTo(new[] { "/a/type", "/-", "/a/title", "/a/team" }));
    }

    [Test]
    public void A_roster_over_the_bound_is_refused()
    {
        static string Of(int entrants) =>
            "{" + string.Join(',', Enumerable.Range(0, entrants).Select(i => $"\"e{i}\":{{}}")) + "}";

        Assert.That(Given.Roster(Of(Limits.Entrants)).Entrants, Has.Count.EqualTo(100_000));
        var errors = Roster.Read(Given.Utf8(Of(Limits.Entrants + 1))).Errors;
        Assert.That(Given.Texts(errors), Is.EqualTo(new[] { "100001 entrants; allowed: at most 100000" }));
    }

    [Test]
    public void The_members_of_a_team_stand_by_id()
    {
        var roster = Given.Roster("""
            { "b": { "team": "t" }, "a-10": { "team": "t" }, "a-9": { "team": "t" }, "Z": { "team": "t" },
              "c": { "team": "u" }, "d": {}, "K": { "type": "alias", "team": "t" },
              "t": { "type": "team" }, "u": { "type": "team", "team": "t" } }
            """);

        Assert.That(Members(roster, "t", "r"), Is.EqualTo("Z a-10 a-9 b"));
        Assert.That(Members(roster, "u", "r"), Is.EqualTo("c"));
        Assert.That(Members(roster, "d", "r"), Is.Empty);
    }

    [Test]
    public void A_person_moves_to_another_team_at_and_below_a_node()
    {
        var roster = Given.Roster("""
            { "a": { "team": "t" }, "b": { "team": "t", "teams": { "r/x": "u", "r/x/y": "v" } },
              "c": { "teams": { "r/x": "t" } },
              "t": { "type": "team" }, "u": { "type": "team" }, "v": { "type": "team" } }
            """);

        Assert.That(Members(roster, "t", "r"), Is.EqualTo("a b"));
        Assert.That(Members(roster, "t", "r/x"), Is.EqualTo("a c"));
        Assert.That(Members(roster, "u", "r/x/z"), Is.EqualTo("b"));
        Assert.That(Members(roster, "u", "r/x/y"), Is.Empty);
        Assert.That(Members(roster, "v", "r/x/y"), Is.EqualTo("b"));
        Assert.That(Members(roster, "t", "r/xy"), Is.EqualTo("a b"));
    }

    [Test]
    public void Every_real_roster_is_read()
    {
        Shared.NeedPacks();
        foreach (var pack in Shared.Packs)
        {
            var (_, errors) = Roster.Read(File.ReadAllBytes(Path.Combine(pack, "roster.json")));
            Assert.That(Given.Texts(errors), Is.Empty, pack);
        }
    }

    private static string Members(Roster roster, string team, string path) =>
        string.Join(' ', roster.MembersOf(new EntrantId(team), Given.Node(path)).Select(m => m.Value));
}
