using System.Globalization;
namespace Competition.Scoring.Tests.Facts;

public sealed class CanonicalJsonTests
{
    private const string Json = "; allowed: JSON as in RFC 8259";
    private const string Unicode = "; allowed: Unicode text";
    private const string Exact = "; allowed: numbers of at most 28 digits and 28 decimals";

    [TestCase("""{"b":1,"a":2}""", """{"a":2,"b":1}""", TestName = "Members stand in order of UTF-16 code units")]
    [TestCase("{\"\uffee\":1,\"\U00010000\":2}", "{\"\U00010000\":2,\"\uffee\":1}",
        TestName = "A surrogate pair stands before U+FFEE")]
    [TestCase("""{"é":1,"z":2,"Z":3}""", """{"Z":3,"z":2,"é":1}""", TestName = "No culture has a say in the order")]
    [TestCase(" [ 1 , true , null , false , {} , [] ] ", "[1,true,null,false,{},[]]", TestName = "There are no blanks")]
    [TestCase("[1.50,-0,-0.0,1e2,12.5E-1,100,0.10e1]", "[1.5,0,0,100,1.25,100,1]",
        TestName = "Numbers are canonical decimals")]
    [TestCase("\"\\u0041\\/\\u00e9\\u7535\"", "\"A/é电\"", TestName = "What needs no escape has none")]
    [TestCase("\"\\u001F\\u000a\\u0008\\u000c\\r\\t\\\\\\\"\"", "\"\\u001f\\n\\b\\f\\r\\t\\\\\\\"\"",
        TestName = "What needs an escape has the short one")]
    [TestCase("\"\\u007f\\u2028\"", "\"\u007f\u2028\"", TestName = "Nothing else is escaped")]
    [TestCase("\"\\ud83c\\udfc6\"", "\"\U0001F3C6\"", TestName = "A surrogate pair is one character")]
    [TestCase("\uFEFF[1]", "[1]", TestName = "A byte order mark is not part of the document")]
    [TestCase("[79228162514264337593543950335,0.0000000000000000000000000001]",
        "[79228162514264337593543950335,0.0000000000000000000000000001]",
        TestName = "The widest decimals are kept exactly")]
    [TestCase("[1.0000000000000000000000000000000000000000,0e999999999,1e28,10e-29]",
        "[1,0,10000000000000000000000000000,0.0000000000000000000000000001]",
        TestName = "Zeros do not cost digits")]
    public void Canonical_form(string json, string canonical)
    {
        var (datum, errors) = CanonicalJson.Read(Given.Utf8(json));

        Assert.That(errors, Is.Empty);
        Assert.That(CanonicalJson.Text(datum!.Value), Is.EqualTo(canonical));
    }

    [TestCase("", "the JSON ends too early" + Json)]
    [TestCase("{\"a\":[1,}", "/a/1: the JSON breaks off at '}'" + Json)]
    [TestCase("{\"a\":1", "/a: the JSON ends too early" + Json)]
    [TestCase("{\"a\":1}x", "the JSON breaks off at 'x'" + Json)]
    [TestCase("[1,]", "/1: the JSON breaks off at ']'" + Json)]
    [TestCase("[NaN]", "/0: the JSON breaks off at 'N'" + Json)]
    [TestCase("[01]", "/0: the JSON breaks off at '1'" + Json)]
    [TestCase("[1 // one\n]", "/1: line 1: the JSON breaks off at '/'" + Json)]
    [TestCase("{\n \"a\":\n  [1, tru]\n}", "/a/1: line 3: the JSON breaks off at ']'" + Json)]
    [TestCase("{\"a\":1,\"b\":{\"c\":1,\"c\":2}}", "/b/c: 'c' stands twice; allowed: each member once")]
    [TestCase("{\"a\":1,\r\n\"a\":2}\r\n", "/a: line 2: 'a' stands twice; allowed: each member once")]
    [TestCase("{\"a/b~c\":1e29}", "/a~1b~0c: is a number that cannot be kept exactly" + Exact)]
    [TestCase("[79228162514264337593543950336]", "/0: is a number that cannot be kept exactly" + Exact)]
    [TestCase("[1e-29]", "/0: is a number that cannot be kept exactly" + Exact)]
    [TestCase("[1.00000000000000000000000000001]", "/0: is a number that cannot be kept exactly" + Exact)]
    [TestCase("[1e99999999999999999999]", "/0: is a number that cannot be kept exactly" + Exact)]
    [TestCase("[\"\\ud83c\"]", "/0: has half a surrogate pair" + Unicode)]
    [TestCase("{\"a\":1,\"\\udfc6\":1}", "has half a surrogate pair" + Unicode)]
    public void Errors_name_the_place_and_what_is_allowed(string json, string error)
    {
        var (datum, errors) = CanonicalJson.Read(Given.Utf8(json));

        Assert.That(datum, Is.Null);
        Assert.That(Given.Texts(errors), Is.EqualTo(new[] { error }));
    }

    [Test]
    public void Bytes_that_are_not_utf8_are_refused_in_texts_and_names()
    {
        byte[] text = [(byte)'[', (byte)'"', 0xff, (byte)'"', (byte)']'];
        byte[] overlong = [(byte)'{', (byte)'"', 0xc0, 0xaf, (byte)'"', (byte)':', (byte)'1', (byte)'}'];

        Assert.That(ErrorOf(text), Is.EqualTo("/0: has bytes that are not UTF-8" + Unicode));
        Assert.That(ErrorOf(overlong), Is.EqualTo("has bytes that are not UTF-8" + Unicode));
    }

    [Test]
    public void Many_members_are_read_and_a_double_among_them_is_found()
    {
        var members = Enumerable.Range(0, 1000).Select(i => $"\"m{i}\":{i}").ToList();

        var (datum, errors) = CanonicalJson.Read(Given.Utf8("{" + string.Join(',', members) + "}"));
        Assert.That(errors, Is.Empty);
        Assert.That(datum!.Value.Map!["m777"].Number, Is.EqualTo(777m));

        members.Add("\"m500\":0");
        errors = CanonicalJson.Read(Given.Utf8("{" + string.Join(',', members) + "}")).Errors;
        Assert.That(errors.Single().Pointer, Is.EqualTo("/m500"));
    }

    [Test]
    public void Canonical_text_is_the_same_under_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.That(CanonicalJson.Text(Datum.Of(-1234.50m)), Is.EqualTo("-1234.5"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Data_are_equal_when_their_canonical_text_is()
    {
        string[] texts =
        [
            "1", "1.0", "true", "\"1\"", "null", "[1]", "[1.0]", "[1,2]",
            "{\"a\":1,\"b\":[{}]}", "{\"b\":[{}],\"a\":1.0}", "{\"a\":2}", "{}",
        ];
        var data = texts.Select(t => CanonicalJson.Read(Given.Utf8(t)).Datum!.Value).ToList();

        foreach (var (a, b) in data.SelectMany(a => data.Select(b => (a, b))))
        {
            var same = CanonicalJson.Text(a) == CanonicalJson.Text(b);
            Assert.That(a == b, Is.EqualTo(same), $"{CanonicalJson.Text(a)} and {CanonicalJson.Text(b)}");
            if (same) Assert.That(a.GetHashCode(), Is.EqualTo(b.GetHashCode()));
        }
    }

    private static string ErrorOf(byte[] json) => CanonicalJson.Read(json).Errors.Single().ToString();
}
