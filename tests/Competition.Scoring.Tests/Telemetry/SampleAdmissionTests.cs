namespace Competition.Scoring.Tests.Telemetry;

/// <summary>What can never count is refused by name (B11.31).</summary>
internal sealed class SampleAdmissionTests
{
    private static readonly Admission Admission = new(
        Given.RulebookOf("""
            { "id": "r", "signals": { "volt": { "unit": "V", "min": 0, "max": 400, "decimals": 1 }, "door": {} },
              "children": [ { "id": "c", "signals": { "press": { "step": 0.5 }, "door": { "max": 1 } } } ] }
            """),
        Given.Roster("""{ "a": {}, "K1": { "type": "alias" } }"""),
        new HashSet<VenueId>());

    [TestCase("\"entrant\":\"a\",\"signal\":\"volt\",\"v\":220.5")]
    [TestCase("\"entrant\":\"K1\",\"signal\":\"press\",\"v\":-1.5,\"note\":\"by hand\"")]
    [TestCase("\"entrant\":\"a\",\"signal\":\"door\",\"v\":7", Description = "one of two nodes admits it")]
    public void A_sample_that_can_count_may_stand(string members) => Assert.That(Judge(members), Is.Null);

    [TestCase("\"entrant\":\"a\",\"signal\":\"vlot\",\"v\":1",
        "unknown-signal: the rulebook has no signal 'vlot'; did you mean 'volt'?; allowed: door, press, volt")]
    [TestCase("\"entrant\":\"b\",\"signal\":\"volt\",\"v\":1", "unknown-entrant: the roster has no entrant 'b'")]
    [TestCase("\"device\":\"plc-7\",\"signal\":\"volt\",\"v\":1",
        "unbound: no entrant is bound to the device that sent 'volt'")]
    [TestCase("\"entrant\":\"a\",\"signal\":\"volt\"", "v-missing: a sample of 'volt' needs 'v'")]
    [TestCase("\"entrant\":\"a\",\"signal\":\"volt\",\"v\":400.1", "out-of-range: 'v' is 400.1; allowed: 0 to 400")]
    [TestCase("\"entrant\":\"a\",\"signal\":\"volt\",\"v\":220.25",
        "too-many-decimals: 'v' is 220.25; allowed: 1 decimals")]
    [TestCase("\"entrant\":\"a\",\"signal\":\"press\",\"v\":0.25", "off-step: 'v' is 0.25; allowed: steps of 0.5 from 0")]
    [TestCase("\"entrant\":\"a\",\"signal\":\"volt\",\"v\":\"1\"", "malformed: /v: is a text; allowed: a number")]
    [TestCase("\"entrant\":\"a\",\"v\":1", "unknown-signal: the rulebook has no signal ''; allowed: door, press, volt")]
    public void What_can_never_count_is_refused_by_name(string members, string refusal) =>
        Assert.That(Judge(members), Is.EqualTo(refusal));

    private static string? Judge(string members)
    {
        var content = CanonicalJson.Read(Given.Utf8($"{{\"id\":\"x-1\",\"type\":\"sample\",\"at\":5,{members}}}")).Datum!.Value.Map!;
        return Admission.Judge(new Fact(content)) is { } refusal ? $"{refusal.Code}: {refusal.English}" : null;
    }
}
