namespace Competition.Scoring.Tests.Facts;

public sealed class FactTimeTests
{
    private const string Instant =
        "RFC 3339 with an offset, such as 2026-05-01T09:30:00.25+08:00 or 2026-05-01T01:30:00Z";

    [TestCase("1970-01-01T00:00:00Z", "0")]
    [TestCase("2026-05-01T09:30:00.25+08:00", "1777599000.25")]
    [TestCase("2026-05-01T01:30:00.250000000000z", "1777599000.25")]
    [TestCase("1969-12-31T23:59:59.999999999Z", "-0.000000001")]
    [TestCase("0001-01-01T00:00:00Z", "-62135596800")]
    [TestCase("9999-12-31T23:59:59Z", "253402300799")]
    [TestCase("2024-02-29t12:00:00-00:30", "1709209800")]
    public void In_a_utc_contest_the_time_is_rfc3339_and_inside_seconds_since_1970(string at, string seconds)
    {
        var (fact, errors) = FactJson.Read(Given.Utf8(Sample(at)), TimeBase.Utc, evidence: false);

        Assert.That(errors, Is.Empty);
        Assert.That(Canonical.Text(fact!.At), Is.EqualTo(seconds));
        var again = FactJson.Read(Given.Utf8(Given.Line(fact, TimeBase.Utc)), TimeBase.Utc, evidence: false).Fact;
        Assert.That(again!.SameContent(fact), Is.True);
    }

    [TestCase("2026-05-01T09:30:00")]
    [TestCase("2026-05-01 09:30:00Z")]
    [TestCase("2026-02-29T09:30:00Z")]
    [TestCase("2026-13-01T09:30:00Z")]
    [TestCase("2026-05-01T24:00:00Z")]
    [TestCase("2026-05-01T09:60:00Z")]
    [TestCase("2026-05-01T09:30:60Z")]
    [TestCase("2026-05-01T09:30:00.Z")]
    [TestCase("2026-05-01T09:30:00.0000000001Z")]
    [TestCase("2026-05-01T09:30:00+8:00")]
    [TestCase("2026-05-01T09:30:00+24:00")]
    [TestCase("2026-05-01T09:30:00ZZ")]
    [TestCase("0001-01-01T00:00:00+00:01")]
    [TestCase("9999-12-31T23:59:59-00:01")]
    [TestCase("0000-01-01T00:00:00Z")]
    [TestCase("yesterday")]
    [TestCase("")]
    public void What_is_not_rfc3339_is_refused_in_a_utc_contest(string at)
    {
        var errors = FactJson.Read(Given.Utf8(Sample(at)), TimeBase.Utc, evidence: false).Errors;

        Assert.That(Given.Texts(errors), Is.EqualTo(new[] { "/at: is not an instant; allowed: " + Instant }));
    }

    [Test]
    public void A_number_is_no_time_in_a_utc_contest()
    {
        var errors = FactJson.Read("""{"id":"a","type":"sample","at":12}"""u8, TimeBase.Utc, evidence: false).Errors;

        string[] expected = ["/at: is a number, but the contest keeps time in UTC; allowed: " + Instant];
        Assert.That(Given.Texts(errors), Is.EqualTo(expected));
    }

    [Test]
    public void In_a_utc_contest_the_time_is_written_in_utc() => Assert.That(
        Given.Line(Given.Fact(Sample("2026-05-01T09:30:00.250+08:00"), TimeBase.Utc), TimeBase.Utc),
        Is.EqualTo("""{"id":"a","type":"sample","at":"2026-05-01T01:30:00.25Z"}"""));

    private static string Sample(string at) => $$"""{"id":"a","type":"sample","at":"{{at}}"}""";
}
