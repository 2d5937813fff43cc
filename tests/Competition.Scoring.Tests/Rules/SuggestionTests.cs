namespace Competition.Scoring.Tests.Rules;

/// <summary>What was probably meant by a misspelt node, entrant, venue or word of a fact, in both languages.</summary>
public sealed class SuggestionTests
{
    private static readonly Admission Admission = new(
        Given.RulebookOf("""
            { "id": "cup", "children": [
              { "id": "prelim", "children": [ { "id": "weld", "inputs": { "mark": { "kind": "number" } } }, { "id": "s2" } ] },
              { "id": "final" } ] }
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
    public void A_misspelt_entrant_is_suggested_where_only_one_can_be_meant(string entrant, string? meant) => Says(
        Judge($$"""{"id":"x-1","at":1,"node":"cup/prelim/weld","entrant":"{{entrant}}","input":"mark"}"""),
        "unknown-entrant", meant);

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

    private static Refusal Judge(string line) => Admission.Judge(new Fact(
        CanonicalJson.Read(Given.Utf8(line)).Datum!.Value.Map!))!;

    private static void Says(Refusal why, string code, string? meant)
    {
        Assert.That(why.Code, Is.EqualTo(code));
        Assert.That(why.English, meant is null ? Does.Not.Contain("did you mean") : Does.Contain($"did you mean '{meant}'?"));
        Assert.That(why.Chinese, meant is null ? Does.Not.Contain("是否") : Does.Contain($"是否应为“{meant}”？"));
    }
}
