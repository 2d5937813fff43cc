using Competition.Scoring;

namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class InstantTests
{
    [Test]
    public void Seconds_are_read_exactly() =>
        Assert.That(Instant.TryParse("-12.345"), Is.EqualTo(new Instant(TimeBase.Seconds, -12.345m)));

    [TestCase("1970-01-01T00:00:01Z")]
    [TestCase("1970-01-01T08:00:01+08:00")]
    [TestCase("1969-12-31T23:30:01.000-00:30")]
    public void RFC_3339_becomes_seconds_since_1970(string text) =>
        Assert.That(Instant.TryParse(text), Is.EqualTo(new Instant(TimeBase.Utc, 1m)));

    [Test]
    public void Fractions_of_a_second_are_exact() =>
        Assert.That(Instant.TryParse("1970-01-01T00:00:00.1234567Z")?.At, Is.EqualTo(0.1234567m));

    [TestCase("2026-05-01")]
    [TestCase("2026-05-01T09:00:00")]
    [TestCase("2026-13-01T09:00:00Z")]
    [TestCase("noon")]
    [TestCase("1e3")]
    [TestCase("")]
    public void Anything_else_is_no_instant(string text) => Assert.That(Instant.TryParse(text), Is.Null);
}
