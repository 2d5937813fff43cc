namespace Competition.Scoring.Tests.Facts;

public sealed class FactJsonTests
{
    private const string Word = "a text of at most 64 characters";
    private const string Text = "a text of at most 1000 characters";
    private const string Seconds = "seconds from -62135596800 to below 253402300800 with at most 9 decimals";

    [Test]
    public void A_mark_is_read_with_its_members()
    {
        var fact = Given.Fact("""
            {"id":"t3-41","type":"mark","at":1603.20,"node":"cup/s5","entrant":"w07","input":"e","judge":"W2","value":8}
            """);

        Assert.That(fact.ToString(), Is.EqualTo("Mark t3-41"));
        Assert.That((fact.At, fact.Node), Is.EqualTo((1603.2m, new NodePath("cup/s5"))));
        Assert.That(fact.Entrant, Is.EqualTo(new EntrantId("w07")));
        Assert.That((fact["judge"].Text, fact["value"].Number), Is.EqualTo(("W2", (decimal?)8m)));
    }

    [Test]
    public void A_fact_without_a_type_is_a_mark() =>
        Assert.That(Given.Fact("""{"id":"a-1","at":1,"node":"r","input":"n"}""").Type, Is.EqualTo(FactType.Mark));

    [TestCase("""{"id":"a-1","at":1,"node":"r","input":"n"}""")]
    [TestCase("""{"id":"a-1","at":1,"node":"r","input":"n","entrant":null}""")]
    public void A_mark_for_all_has_no_entrant(string line) => Assert.That(Given.Fact(line).Entrant, Is.Null);

    [TestCase("""{"id":"s","at":0,"type":"status","node":"r","entrant":"a","code":"DNF","reason":"fell"}""",
        FactType.Status)]
    [TestCase("""{"id":"c","at":-5.000000001,"type":"clock","node":"r","action":"start","venue":"v"}""",
        FactType.Clock)]
    [TestCase("""{"id":"l","at":0,"type":"alias","alias":"K07","entrant":"a"}""", FactType.Alias)]
    [TestCase("""{"id":"p","at":0,"type":"promote","node":"r","entrants":["a","b"]}""", FactType.Promote)]
    [TestCase("""{"id":"v","at":0,"type":"void","target":"r#a#live@12.5","reason":"wrong entrant"}""", FactType.Void)]
    [TestCase("""{"id":"w","at":0,"type":"restore","target":"v","reason":"it was right"}""", FactType.Restore)]
    [TestCase(
        """{"id":"k","at":0,"type":"contest","title":{},"rulebook":{},"roster":{},"venues":[{}],"timeBase":"utc"}""",
        FactType.Contest)]
    [TestCase("""{"id":"x","at":0,"type":"sample"}""", FactType.Sample)]
    [TestCase("""{"id":"y","at":0,"type":"telepathy","node":7}""", FactType.Other)]
    public void Each_type_is_read_and_written_back(string line, FactType type)
    {
        var fact = Given.Fact(line);

        Assert.That(fact.Type, Is.EqualTo(type));
        Assert.That(Given.Fact(Given.Line(fact, TimeBase.Seconds)).SameContent(fact), Is.True);
    }

    [TestCase("[1]", "the fact is a list; allowed: an object")]
    [TestCase("{", "the JSON ends too early; allowed: JSON as in RFC 8259")]
    [TestCase("""{"at":1,"type":"sample"}""", "/id: is missing; allowed: " + Word)]
    [TestCase("""{"id":7,"at":1,"type":"sample"}""", "/id: is a number; allowed: " + Word)]
    [TestCase("""{"id":"","at":1,"type":"sample"}""", "/id: is empty; allowed: " + Word)]
    [TestCase("""{"id":"a\u0000","at":1,"type":"sample"}""", "/id: has a control character; allowed: " + Word)]
    [TestCase("""{"id":"a","type":"sample"}""", "/at: is missing; allowed: " + Seconds)]
    [TestCase("""{"id":"a","at":"2026-05-01T09:30:00Z","type":"sample"}""",
        "/at: is a text, but the contest counts seconds; allowed: " + Seconds)]
    [TestCase("""{"id":"a","at":true,"type":"sample"}""", "/at: is not an instant; allowed: " + Seconds)]
    [TestCase("""{"id":"a","at":0.0000000001,"type":"sample"}""", "/at: is not an instant; allowed: " + Seconds)]
    [TestCase("""{"id":"a","at":253402300800,"type":"sample"}""", "/at: is not an instant; allowed: " + Seconds)]
    [TestCase("""{"id":"a","at":-62135596801,"type":"sample"}""", "/at: is not an instant; allowed: " + Seconds)]
    [TestCase("""{"id":"a","at":1,"entrant":"w1","signal":"volt","v":220}""",
        "/type: is missing, so this is a mark; a fact with 'signal' and 'v' is a sample; allowed: \"type\": \"sample\"")]
    [TestCase("""{"id":"a","at":1,"entrant":"w1","signal":"volt"}""",
        "/node: is missing; allowed: " + Text, "/input: is missing; allowed: " + Word)]
    [TestCase("""{"id":"a","at":1,"type":3}""", "/type: is a number; allowed: " + Word,
        "/node: is missing; allowed: " + Text, "/input: is missing; allowed: " + Word)]
    [TestCase("""{"id":"a","at":1,"node":["r"],"entrant":7,"input":""}""",
        "/node: is a list; allowed: " + Text, "/input: is empty; allowed: " + Word,
        "/entrant: is a number; allowed: " + Word)]
    [TestCase("""{"id":"a","at":1,"type":"status","node":"r"}""", "/entrant: is missing; allowed: " + Word,
        "/code: is missing; allowed: " + Word)]
    [TestCase("""{"id":"a","at":1,"type":"clock","node":"r"}""", "/action: is missing; allowed: " + Word)]
    [TestCase("""{"id":"a","at":1,"type":"alias"}""", "/alias: is missing; allowed: " + Word,
        "/entrant: is missing; allowed: " + Word)]
    [TestCase("""{"id":"a","at":1,"type":"promote","node":"r","entrants":"b"}""",
        "/entrants: is a text; allowed: a list of texts of at most 64 characters")]
    [TestCase("""{"id":"a","at":1,"type":"promote","node":"r","entrants":["b",1]}""",
        "/entrants/1: is a number; allowed: " + Word)]
    [TestCase("""{"id":"a","at":1,"type":"void"}""", "/target: is missing; allowed: " + Text,
        "/reason: is missing; allowed: " + Text)]
    [TestCase("""{"id":"a","at":1,"type":"restore","target":"b"}""", "/reason: is missing; allowed: " + Text)]
    [TestCase("""{"id":"a","at":1,"type":"contest","title":1,"rulebook":[],"venues":["v"],"timeBase":"utc"}""",
        "/title: is a number; allowed: a text, or an object from language to text",
        "/rulebook: is a list; allowed: an object",
        "/roster: is missing; allowed: an object", "/venues/0: is a text; allowed: an object")]
    public void Errors_name_the_member_and_what_is_allowed(string line, params string[] errors)
    {
        var (fact, found) = FactJson.Read(Given.Utf8(line), TimeBase.Seconds, evidence: false);

        Assert.That(fact, Is.Null);
        Assert.That(Given.Texts(found), Is.EqualTo(errors));
    }

    [Test]
    public void Words_and_texts_are_bounded()
    {
        string Line(int id, int reason) =>
            $$"""{"id":"{{Long(id)}}","at":1,"type":"void","target":"t","reason":"{{Long(reason)}}"}""";

        Assert.That(Given.Fact(Line(Limits.FactWord, Limits.FactText)).Id.Value, Has.Length.EqualTo(64));
        var errors = FactJson.Read(Given.Utf8(Line(65, 1001)), TimeBase.Seconds, evidence: false).Errors;
        string[] expected = ["/id: is too long; allowed: " + Word, "/reason: is too long; allowed: " + Text];
        Assert.That(Given.Texts(errors), Is.EqualTo(expected));
    }

    [Test]
    public void Evidence_is_dropped_or_kept_aside_but_never_content()
    {
        const string line =
            """{"id":"a-1","at":1,"node":"r","input":"n","value":1,"by":"r2","recv":2,"skew":{"offset":0.1}}""";
        var kept = FactJson.Read(Given.Utf8(line), TimeBase.Seconds, evidence: true).Fact!;
        var dropped = Given.Fact(line);

        Assert.That(dropped.Evidence, Is.Null);
        Assert.That(kept.Evidence!["by"].Text, Is.EqualTo("r2"));
        Assert.That(kept.SameContent(dropped), Is.True);
        Assert.That(Given.Line(kept, TimeBase.Seconds), Is.EqualTo(
            """{"id":"a-1","at":1,"input":"n","node":"r","value":1,"by":"r2","recv":2,"skew":{"offset":0.1}}"""));
    }

    [Test]
    public void Facts_are_written_with_id_type_and_time_first() => Assert.That(
        Given.Line(
            Given.Fact("""{"value":1,"input":"n","node":"r","at":2.0,"type":"mark","id":"a"}"""), TimeBase.Seconds),
        Is.EqualTo("""{"id":"a","type":"mark","at":2,"input":"n","node":"r","value":1}"""));

    [TestCase("""{"value":2.0,"input":"n","node":"r","at":1.000,"id":"a"}""",
        true)]
    [TestCase("""{"id":"a","at":1,"node":"r","input":"n","value":"2"}""",
        false)]
    [TestCase("""{"id":"a","at":1,"node":"r","input":"n","value":2,"no":null}""",
        false)]
    public void Content_is_the_same_when_its_canonical_json_is(string other, bool same)
    {
        var fact = Given.Fact("""{"id":"a","at":1,"node":"r","input":"n","value":2}""");

        Assert.That(fact.SameContent(Given.Fact(other)), Is.EqualTo(same));
    }

    [Test]
    public void Canonical_order_is_time_then_natural_id()
    {
        var facts = new[] { ("a-10", "5"), ("b-1", "4"), ("a-9", "5"), ("a-2", "5.0") }
            .Select(f => Given.Fact($$"""{"id":"{{f.Item1}}","type":"sample","at":{{f.Item2}}}"""));

        var ids = facts.Order(FactOrder.Canonical).Select(f => f.Id.Value);
        Assert.That(ids, Is.EqualTo(new[] { "b-1", "a-2", "a-9", "a-10" }));
    }

    [Test]
    public void Every_fact_of_every_real_competition_is_read_and_written_back()
    {
        Shared.NeedPacks();
        foreach (var line in Shared.Packs.SelectMany(Shared.Lines))
        {
            var fact = Given.Fact(line);
            var again = Given.Fact(Given.Line(fact, TimeBase.Seconds));
            if (!again.SameContent(fact)) Assert.Fail(line);
        }
    }

    private static string Long(int length) => new('x', length);
}
