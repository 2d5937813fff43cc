namespace Competition.Scoring.Tests.Rules;

public sealed class AdmissionTests
{
    private static readonly Rulebook Rules = Given.RulebookOf("""
        { "id": "r", "onStatus": { "LAP": {} }, "inputs": {
          "num": { "kind": "number", "min": 0.25, "max": 10, "step": 0.5, "decimals": 2 },
          "low": { "kind": "number", "min": -5, "decimals": 0 }, "high": { "kind": "number", "max": 0 },
          "opt": { "kind": "choice", "options": { "yes": 1, "no": 0 } },
          "jud": { "kind": "judges", "panel": 3, "min": 0, "max": 10, "step": 0.1 },
          "tim": { "kind": "time" }, "tal": { "kind": "tally", "min": -2, "step": 2 },
          "att": { "kind": "attempts", "max": 3, "statuses": [ "DNS" ], "fields": {
            "kg": { "decimals": 1, "min": 20, "max": 300 }, "light": { "options": { "good": 1, "no": 0 } } } },
          "sta": { "kind": "state" }, "bou": { "kind": "bouts", "max": 3, "fields": { "pts": { "max": 1 } } },
          "try": { "kind": "attempts", "max": 2, "step": 5 }, "all": { "kind": "number", "scope": "all" } } }
        """);

    private static readonly Roster Roster = Given.Roster("""
        { "a": { "team": "t" }, "b": {}, "t": { "type": "team" }, "o": { "type": "org" }, "K07": { "type": "alias" } }
        """);

    private static readonly Admission Admission =
        new(Rules, Roster, new HashSet<VenueId> { VenueId.Office, new("sz") });

    [TestCase("num", "\"value\":0.25")]
    [TestCase("num", "\"value\":9.75")]
    [TestCase("num", "\"value\":9.7500")]
    [TestCase("num", "\"status\":\"DNF\"")]
    [TestCase("low", "\"value\":-5")]
    [TestCase("high", "\"value\":-79228162514264337593543950335")]
    [TestCase("opt", "\"value\":\"yes\"")]
    [TestCase("jud", "\"judge\":\"J1\",\"value\":9.9")]
    [TestCase("tim", "\"mark\":\"start\"")]
    [TestCase("tim", "\"mark\":\"k_10\",\"device\":\"gate\"")]
    [TestCase("tal", "\"delta\":-2")]
    [TestCase("tal", "\"remark\":\"bumped\"")]
    [TestCase("att", "\"no\":3,\"kg\":120.5,\"light\":\"good\",\"judge\":\"J1\"")]
    [TestCase("att", "\"no\":null,\"status\":\"DNS\"")]
    [TestCase("att", "\"lang\":\"cpp\"")]
    [TestCase("try", "\"value\":15,\"status\":\"OK\"")]
    [TestCase("sta", "\"value\":1")]
    [TestCase("sta", "\"value\":0.0")]
    [TestCase("sta", "\"gate\":\"north\"")]
    [TestCase("bou", "\"opponent\":\"b\",\"no\":3,\"pts\":0.5")]
    [TestCase("bou", "\"opponent\":\"K07\",\"status\":\"DNS\"")]
    public void A_mark_that_can_count_may_stand(string input, string members) =>
        Assert.That(Judge(Mark(input, members)), Is.Null);

    [TestCase("sta", "\"value\":2", "out-of-range: 'value' is 2; allowed: 0 to 1")]
    [TestCase("sta", "\"value\":true", "wrong-kind: 'value' is true or false; allowed: 1 (on) or 0 (off)")]
    [TestCase("bou", "\"pts\":1", "opponent-missing: a mark of 'bou' needs 'opponent'")]
    [TestCase("bou", "\"opponent\":7", "wrong-kind: 'opponent' is a number; allowed: an entrant")]
    [TestCase("bou", "\"opponent\":\"z\"", "unknown-entrant: the roster has no entrant 'z'")]
    [TestCase("bou", "\"opponent\":\"b\",\"no\":4", "too-many-attempts: there is no attempt 4 of 'bou'; allowed: 3")]
    [TestCase("bou", "\"opponent\":\"b\",\"pts\":2", "out-of-range: 'pts' is 2; allowed: at most 1")]
    [TestCase("bou", "\"opponent\":\"b\",\"ptss\":1", "unknown-field: 'ptss' would not count; did you mean 'pts'?")]
    [TestCase("num", "\"value\":0.2", "out-of-range: 'value' is 0.2; allowed: 0.25 to 10")]
    [TestCase("num", "\"value\":10.01", "out-of-range: 'value' is 10.01; allowed: 0.25 to 10")]
    [TestCase("low", "\"value\":-6", "out-of-range: 'value' is -6; allowed: at least -5")]
    [TestCase("high", "\"value\":1", "out-of-range: 'value' is 1; allowed: at most 0")]
    [TestCase("num", "\"value\":1", "off-step: 'value' is 1; allowed: steps of 0.5 from 0.25")]
    [TestCase("tal", "\"delta\":1", "off-step: 'delta' is 1; allowed: steps of 2 from -2")]
    [TestCase("jud", "\"judge\":\"J\",\"value\":1.05", "off-step: 'value' is 1.05; allowed: steps of 0.1 from 0")]
    [TestCase("num", "\"value\":0.255", "too-many-decimals: 'value' is 0.255; allowed: 2 decimals")]
    [TestCase("low", "\"value\":0.5", "too-many-decimals: 'value' is 0.5; allowed: 0 decimals")]
    [TestCase("num", "\"value\":\"7\"", "wrong-kind: 'value' is a text; allowed: a number")]
    [TestCase("num", "\"note\":1", "value-missing: a mark of 'num' needs 'value'")]
    [TestCase("num", "\"valeu\":7", "unknown-field: 'valeu' would not count; did you mean 'value'?")]
    [TestCase("opt", "\"value\":\"yse\"",
        "unknown-option: 'value' has no option 'yse'; did you mean 'yes'?; allowed: no, yes")]
    [TestCase("opt", "\"value\":1", "wrong-kind: 'value' is a number; allowed: an option")]
    [TestCase("opt", "\"status\":\"OK\"", "value-missing: a mark of 'opt' needs 'value'")]
    [TestCase("jud", "\"value\":5", "judge-missing: a mark of 'jud' needs 'judge'")]
    [TestCase("jud", "\"judge\":5,\"value\":5", "wrong-kind: 'judge' is a number; allowed: the name of a seat")]
    [TestCase("jud", "\"judge\":\"\",\"value\":5", "wrong-kind: 'judge' is a text; allowed: the name of a seat")]
    [TestCase("tim", "\"by\":\"x\"", "mark-missing: a mark of 'tim' needs 'mark'")]
    [TestCase("tim", "\"mark\":1", "wrong-kind: 'mark' is a number; allowed: a name")]
    [TestCase("tim", "\"mark\":\"10 km\"", "bad-mark: '10 km' is not the name of a time; allowed: start, stop or a "
        + "split: a letter A-Z a-z or '_', then at most 31 letters, digits, '_'")]
    [TestCase("tim", "\"mark\":\"stop\",\"value\":9", "wrong-kind: marks of 'tim' have no 'value'; allowed: mark")]
    [TestCase("tal", "\"delta\":\"2\"", "wrong-kind: 'delta' is a text; allowed: a number")]
    [TestCase("tal", "\"dleta\":2", "unknown-field: 'dleta' would not count; did you mean 'delta'?")]
    [TestCase("tal", "\"value\":2", "wrong-kind: marks of 'tal' have no 'value'; allowed: delta")]
    [TestCase("att", "\"no\":4", "too-many-attempts: there is no attempt 4 of 'att'; allowed: 3")]
    [TestCase("att", "\"no\":0", "wrong-kind: 'no' is a number; allowed: a whole number from 1")]
    [TestCase("att", "\"no\":1.5", "wrong-kind: 'no' is a number; allowed: a whole number from 1")]
    [TestCase("att", "\"kg\":19", "out-of-range: 'kg' is 19; allowed: 20 to 300")]
    [TestCase("att", "\"kg\":100.25", "too-many-decimals: 'kg' is 100.25; allowed: 1 decimals")]
    [TestCase("att", "\"kg\":\"100\"", "wrong-kind: 'kg' is a text; allowed: a number")]
    [TestCase("att", "\"light\":\"god\"",
        "unknown-option: 'light' has no option 'god'; did you mean 'good'?; allowed: good, no")]
    [TestCase("att", "\"lihgt\":\"good\"", "unknown-field: 'lihgt' would not count; did you mean 'light'?")]
    [TestCase("att", "\"value\":100", "wrong-kind: marks of 'att' have no 'value'; allowed: kg, light, no")]
    [TestCase("att", "\"status\":\"DNF\"",
        "unknown-status: there is no status 'DNF'; did you mean 'DNS'?; allowed: DNS, OK")]
    [TestCase("att", "\"status\":1", "wrong-kind: 'status' is a number; allowed: a status code")]
    [TestCase("att", "\"statu\":\"DNS\"", "unknown-field: 'statu' would not count; did you mean 'status'?")]
    [TestCase("try", "\"no\":1", "value-missing: a mark of 'try' needs 'value'")]
    [TestCase("try", "\"value\":7", "off-step: 'value' is 7; allowed: steps of 5 from 0")]
    [TestCase("nmu", "\"value\":1", "unknown-input: 'r' has no input 'nmu'; did you mean 'num'?; allowed: "
        + "all, att, bou, high, jud, low, num, opt, sta, tal, tim, try")]
    public void A_mark_that_can_never_count_is_refused_by_name(string input, string members, string refusal) =>
        Assert.That(Told(Judge(Mark(input, members))), Is.EqualTo(refusal));

    [TestCase("""{"type":"mark","node":"r/x","input":"num","value":1}""",
        "unknown-node: the rulebook has no node 'r/x'")]
    [TestCase("""{"type":"mark","node":"r","input":"num","entrant":"z","value":1}""",
        "unknown-entrant: the roster has no entrant 'z'")]
    [TestCase("""{"type":"mark","node":"r","input":"num","value":1}""",
        "entrant-missing: a mark of 'num' needs 'entrant'")]
    [TestCase("""{"type":"mark","node":"r","input":"all","value":1}""", null)]
    [TestCase("""{"type":"mark","node":"r","input":"all","entrant":"a","value":1}""",
        "entrant-not-allowed: 'all' is for all entrants: leave 'entrant' out")]
    [TestCase("""{"type":"status","node":"r","entrant":"a","code":"LAP"}""", null)]
    [TestCase("""{"type":"status","node":"r","entrant":"o","code":"OK"}""", null)]
    [TestCase("""{"type":"status","node":"r","entrant":"a","code":"DFN"}""",
        "unknown-status: there is no status 'DFN'; did you mean 'DNF'?; allowed: DNE, DNF, DNS, DSQ, LAP, NM, OK")]
    [TestCase("""{"type":"status","node":"q","entrant":"a","code":"OK"}""",
        "unknown-node: the rulebook has no node 'q'")]
    [TestCase("""{"type":"status","node":"r","entrant":"z","code":"OK"}""",
        "unknown-entrant: the roster has no entrant 'z'")]
    [TestCase("""{"type":"clock","node":"r","action":"start"}""", null)]
    [TestCase("""{"type":"clock","node":"r","action":"pause","venue":"sz"}""", null)]
    [TestCase("""{"type":"clock","node":"r","action":"resume","entrant":"a"}""", null)]
    [TestCase("""{"type":"clock","node":"q","action":"stop"}""", "unknown-node: the rulebook has no node 'q'")]
    [TestCase("""{"type":"clock","node":"r","action":"begin"}""",
        "unknown-action: a clock has no action 'begin'; allowed: pause, resume, start, stop")]
    [TestCase("""{"type":"clock","node":"r","action":"start","venue":"bj"}""",
        "unknown-venue: the contest has no venue 'bj'; allowed: office, sz")]
    [TestCase("""{"type":"clock","node":"r","action":"start","entrant":"z"}""",
        "unknown-entrant: the roster has no entrant 'z'")]
    [TestCase("""{"type":"clock","node":"r","action":"start","entrant":"a","venue":"sz"}""",
        "venue-or-entrant: a clock is that of a venue or of an entrant, not of both")]
    [TestCase("""{"type":"alias","alias":"K07","entrant":"a"}""", null)]
    [TestCase("""{"type":"alias","alias":"K08","entrant":"a"}""", 
        "unknown-entrant: the roster has no entrant 'K08'; did you mean 'K07'?")]
    [TestCase("""{"type":"alias","alias":"K07","entrant":"z"}""", "unknown-entrant: the roster has no entrant 'z'")]
    [TestCase("""{"type":"alias","alias":"b","entrant":"a"}""", "not-an-alias: 'b' is not an alias in the roster")]
    [TestCase("""{"type":"alias","alias":"K07","entrant":"t"}""", "not-a-person: 't' is not a person in the roster")]
    [TestCase("""{"type":"promote","node":"r","entrants":["a","t","K07"]}""", null)]
    [TestCase("""{"type":"promote","node":"r","entrants":[]}""", null)]
    [TestCase("""{"type":"promote","node":"r","entrants":["a","z"]}""",
        "unknown-entrant: the roster has no entrant 'z'")]
    [TestCase("""{"type":"promote","node":"q","entrants":["a"]}""", "unknown-node: the rulebook has no node 'q'")]
    [TestCase("""{"type":"void","target":"r#a#live@12","reason":"wrong"}""", null)]
    [TestCase("""{"type":"restore","target":"x-1","reason":"right"}""", null)]
    [TestCase("""{"type":"void","target":"x-1"}""",
        "malformed: /reason: is missing; allowed: a text of at most 1000 characters")]
    [TestCase("""{"type":"mark","node":"r","input":7}""",
        "malformed: /input: is a number; allowed: a text of at most 64 characters")]
    [TestCase("""{"type":"hold","node":"r","entrant":"a"}""", "malformed: /heads: is missing; allowed: an object")]
    [TestCase("""{"type":"hold","node":"r","entrant":"a","heads":{"east~n1":7}}""", null)]
    [TestCase("""{"type":"contest","title":"T","rulebook":{},"roster":{},"venues":[]}""", null)]
    [TestCase("""{"type":"sign","node":"r","entrant":"a"}""", null)]
    [TestCase("""{"type":"sign","node":"r"}""", "malformed: /entrant: is missing; allowed: a text of at most 64 characters")]
    [TestCase("""{"type":"revoke","seat":"A"}""", null)]
    [TestCase("""{"type":"pass","role":"judge","expires":"2099-01-01T00:00:00Z"}""",
        "malformed: /pass: is missing; allowed: a text of at most 1000 characters")]
    [TestCase("""{"type":"seat","seat":"A","blind":"yes"}""", "malformed: /blind: is a text; allowed: true or false")]
    public void Facts_of_this_build_are_judged_by_rulebook_and_roster(string members, string? refusal) =>
        Assert.That(Told(Judge(members)), Is.EqualTo(refusal));

    [TestCase("reveal")]
    [TestCase("bind")]
    [TestCase("appeal")]
    [TestCase("telepathy")]
    public void Facts_of_other_types_are_refused_by_their_type(string type) => Assert.That(
        Told(Judge($$"""{"type":"{{type}}"}""")),
        Is.EqualTo($"type-not-supported: facts of type '{type}' are not taken yet"));

    [Test]
    public void A_refusal_is_told_in_chinese_too()
    {
        Assert.That(Judge(Mark("num", "\"value\":99"))!.Chinese, Is.EqualTo("“value”为 99，允许范围：0.25 至 10"));
        Assert.That(Judge(Mark("opt", "\"value\":\"x\""))!.Chinese, Is.EqualTo("“value”没有选项“x”，可用：no、yes"));
    }

    [Test]
    public void A_mark_names_its_input_and_so_its_panel()
    {
        Assert.That(Admission.InputOf(Of(Mark("jud", "\"judge\":\"J\"")))?.Panel, Is.EqualTo(3));
        Assert.That(Admission.InputOf(Of(Mark("nosuch", "\"value\":1"))), Is.Null);
    }

    private static string Mark(string input, string members) =>
        $$"""{"type":"mark","node":"r","entrant":"a","input":"{{input}}",{{members}}}""";

    /// <summary>As a journal from elsewhere may bring it: not even its shape has been checked.</summary>
    private static Fact Of(string members)
    {
        var content = CanonicalJson.Read(Given.Utf8(members)).Datum!.Value.Map!;
        return new Fact(new Members([.. content, new("id", Datum.Of("x-1")), new("at", Datum.Of(1m))]));
    }

    private static Refusal? Judge(string members) => Admission.Judge(Of(members));

    private static string? Told(Refusal? refusal) => refusal is null ? null : $"{refusal.Code}: {refusal.English}";
}
