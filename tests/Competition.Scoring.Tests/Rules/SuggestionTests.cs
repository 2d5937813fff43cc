namespace Competition.Scoring.Tests.Rules;

/// <summary>What was probably meant by a misspelt node, entrant, venue or word of a fact, in both languages.</summary>
public sealed class SuggestionTests
{
    private static readonly Admission Admission = new(
        Given.RulebookOf("""
            { "id": "cup", "children": [
              { "id": "prelim", "children": [ { "id": "weld", "inputs": { "mark": { "kind": "number" } } }, { "id": "s2" } ] },
              { "id": "final", "inputs": { "run": { "kind": "time" } },
                "values": { "late": "=run.k5 + run.k50 + run.half" } } ] }
            """),
        Given.Roster("""{ "wang": {}, "li": {}, "w01": {}, "w02": {} }"""),
        new HashSet<VenueId> { VenueId.Office, new("east"), new("west") });

    [TestCase("cup/prelmi/weld", "cup/prelim/weld")]
    [TestCase("cpu/prelmi/wled", "cup/prelim/weld")]
    [TestCase("cup/prelim/Weld", "cup/prelim/weld")]
    [TestCase("cup/prelim/s3", "cup/prelim/s2")]
    [TestCase("cup/finals", "cup/final")]
    [TestCase("cup/quarter", null)]
    public void A_misspelt_node_is_found_level_by_level(string node, string? meant)
    {
        var why = Judge($$"""{"id":"x-1","at":1,"node":"{{node}}/","entrant":"li","input":"mark"}""".Replace("/\"", "\""));
        Says(why, "unknown-node", meant);
    }

    [TestCase("wnag", "wang")]
    [TestCase("Li", "li")]
    [TestCase("w03", null)]
    [TestCase("W01", "w01")]
    public void A_misspelt_entrant_is_suggested_where_only_one_can_be_meant(string entrant, string? meant) => Says(
        Judge($$"""{"id":"x-1","at":1,"node":"cup/prelim/weld","entrant":"{{entrant}}","input":"mark"}"""),
        "unknown-entrant", meant);

    [TestCase("dnf", "DNF")]
    [TestCase("dne", "DNE")]
    [TestCase("DN", null)]
    public void A_status_that_differs_in_case_alone_is_nearer_than_another_one(string code, string? meant)
    {
        var why = Judge($$"""{"id":"x-1","at":1,"type":"status","node":"cup","entrant":"li","code":"{{code}}"}""");
        Assert.That(why.Code, Is.EqualTo("unknown-status"));
        if (meant is not null) Says(why, "unknown-status", meant);
    }

    [TestCase("esat", "east")]
    [TestCase("north", null)]
    public void A_misspelt_venue_is_suggested(string venue, string? meant) => Says(
        Judge($$"""{"id":"x-1","at":1,"type":"clock","node":"cup","action":"start","venue":"{{venue}}"}"""),
        "unknown-venue", meant);

    [Test]
    public void A_misspelt_input_and_action_are_suggested()
    {
        const string Start = """{"id":"x-1","at":1,"node":"cup/prelim/weld",""";
        Says(Judge(Start + "\"entrant\":\"li\",\"input\":\"makr\"}"), "unknown-input", "mark");
        Says(Judge(Start + "\"type\":\"clock\",\"action\":\"strat\"}"), "unknown-action", "start");
    }

    [TestCase("mrak", "mark")]
    [TestCase("statsu", "status")]
    [TestCase("telepathy", null)]
    [TestCase("appeal", null)]
    public void A_misspelt_type_is_suggested(string type, string? meant) =>
        Says(Judge($$"""{"id":"x-1","at":1,"type":"{{type}}"}"""), "type-not-supported", meant);

    [TestCase("stpo", "stop")]
    [TestCase("Start", "start")]
    [TestCase("hafl", "half")]
    [TestCase("k5o", null)]
    [TestCase("k6", null)]
    [TestCase("lap1", null)]
    [TestCase("photo", null)]
    public void A_misspelt_mark_of_a_time_is_refused_where_formulas_read_another(string mark, string? meant)
    {
        var why = Admission.Judge(Fact($$"""{"id":"x-1","at":1,"node":"cup/final","entrant":"li","input":"run","mark":"{{mark}}"}"""));
        if (meant is null) Assert.That(why, Is.Null);
        else Says(why!, "bad-mark", meant);
    }

    [TestCase("\"type\":\"clock\",\"action\":\"pause\",\"entrnt\":\"li\"", "entrant")]
    [TestCase("\"type\":\"clock\",\"action\":\"start\",\"Venue\":\"east\"", "venue")]
    [TestCase("\"type\":\"status\",\"code\":\"DNF\",\"entrant\":\"li\",\"resaon\":\"fell\"", "reason")]
    [TestCase("\"type\":\"clock\",\"action\":\"start\",\"remark\":\"rain\"", null)]
    public void A_member_that_may_be_left_out_is_not_left_out_by_a_slip(string members, string? meant)
    {
        var why = Admission.Judge(Fact($$"""{"id":"x-1","at":1,"node":"cup",{{members}}}"""));
        if (meant is null) Assert.That(why, Is.Null);
        else Says(why!, "unknown-field", meant);
    }

    [TestCase("\"cod\":\"DNF\"", "/code: is missing; did you mean it by 'cod'?; allowed: a text of at most 64 characters")]
    [TestCase("\"remark\":\"DNF\"", "/code: is missing; allowed: a text of at most 64 characters")]
    public void What_is_missing_may_stand_under_another_name(string member, string expected)
    {
        var line = Given.Utf8($$"""{"id":"x-1","at":1,"type":"status","node":"cup","entrant":"li",{{member}}}""");
        Assert.That(Given.Texts(FactJson.Read(line, TimeBase.Seconds, evidence: false).Errors), Is.EqualTo([expected]));
    }

    private static Refusal Judge(string line) => Admission.Judge(Fact(line))!;

    private static Fact Fact(string line) => new(CanonicalJson.Read(Given.Utf8(line)).Datum!.Value.Map!);

    private static void Says(Refusal why, string code, string? meant)
    {
        Assert.That(why.Code, Is.EqualTo(code));
        Assert.That(why.English, meant is null ? Does.Not.Contain("did you mean") : Does.Contain($"did you mean '{meant}'?"));
        Assert.That(why.Chinese, meant is null ? Does.Not.Contain("是否") : Does.Contain($"是否应为“{meant}”？"));
    }
}
