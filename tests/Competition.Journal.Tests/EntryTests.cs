using System.Globalization;
using System.Security.Cryptography;
using Competition.Scoring;

namespace Competition.Journal.Tests;

/// <summary>The bytes of entries: golden, and the same for the same fact for ever.</summary>
public sealed class EntryTests
{
    [Test]
    public void A_mark_has_these_bytes()
    {
        var fact = Some.Fact(
            ("type", Datum.Of("mark")), ("node", Datum.Of("cup/prelim/s5")), ("entrant", Datum.Of("w07")),
            ("input", Datum.Of("weld")), ("judge", Datum.Of("W2")), ("value", Datum.Of(80m)))
            .With(Some.Members(("by", Datum.Of("王芳")), ("recv", Datum.Of(1603.45m))));
        Assert.That(Hex(fact), Is.EqualTo(
            "9301" + // three parts, version 1
            "88" + // eight members by name
            "a26174" + "c70601313630332e32" + // at: 1603.2
            "a7656e7472616e74" + "a3773037" +
            "a26964" + "a7746162332d3431" +
            "a5696e707574" + "a477656c64" +
            "a56a75646765" + "a25732" +
            "a46e6f6465" + "ad6375702f7072656c696d2f7335" +
            "a474797065" + "a46d61726b" +
            "a576616c7565" + "50" + // 80
            "82" + // evidence
            "a26279" + "a6e78e8be88ab3" +
            "a472656376" + "c70701313630332e3435"));
    }

    [Test]
    public void Every_kind_of_datum_has_these_bytes()
    {
        var fact = Some.Fact(("x", Datum.Of([
            Datum.Null, Datum.Of(true), Datum.Of(false), Datum.Of(-1m), Datum.Of("a"),
            Datum.Of([]), Datum.Of(Some.Members(("b", Datum.Of(2m)), ("a", Datum.Of(1m))))])));
        Assert.That(Hex(fact), Is.EqualTo(
            "930183" + "a26174c70601313630332e32" + "a26964a7746162332d3431" +
            "a178" + "97" + "c0" + "c3" + "c2" + "ff" + "a161" + "90" + "82a16101a16202" + "c0"));
    }

    [TestCase("0", "00")]
    [TestCase("-0.0", "00")]
    [TestCase("5.000", "05")]
    [TestCase("-33", "d0df")]
    [TestCase("9223372036854775807", "cf7fffffffffffffff")]
    [TestCase("-9223372036854775808", "d38000000000000000")]
    [TestCase("9223372036854775808", "c71301" + "39323233333732303336383534373735383038")]
    [TestCase("0.5", "c70301" + "302e35")]
    [TestCase("-12.50", "c70501" + "2d31322e35")]
    [TestCase("1.5", "c70301" + "312e35")]
    [TestCase("12.25", "c70501" + "31322e3235")]
    [TestCase("1603", "cd0643")]
    [TestCase("10.05", "c70501" + "31302e3035")]
    [TestCase("120.5", "c70501" + "3132302e35")]
    [TestCase("0.25", "d60130" + "2e3235")]
    public void A_number_is_an_integer_or_its_canonical_text(string text, string hex)
    {
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        var entry = Entry.After(Head.Empty, Some.Fact(("v", Datum.Of(number))));
        Assert.That(Convert.ToHexStringLower(entry.Bytes.Span), Does.EndWith("a176" + hex + "c0"));
        Assert.That(Canonical.Text(Again(entry)["v"].Number!.Value), Is.EqualTo(Canonical.Text(number)));
    }

    [TestCase("79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950335")]
    [TestCase("-7.9228162514264337593543950335")]
    [TestCase("0.0000000000000000000000000001")]
    [TestCase("-0.7922816251426433759354395033")]
    public void The_widest_decimals_come_back_exactly(string text)
    {
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        var entry = Entry.After(Head.Empty, Some.Fact(("v", Datum.Of(number))));
        Assert.That(Again(entry)["v"].Number, Is.EqualTo(number));
    }

    [Test]
    public void Decimals_of_every_shape_have_the_text_that_is_canonical_everywhere()
    {
        var random = new Random(41);
        for (var i = 0; i < 10_000; i++)
        {
            var number = new decimal(
                random.Next(), random.Next(3) * random.Next(), random.Next(2) * random.Next(), random.Next(2) == 0,
                (byte)random.Next(29));
            var entry = Entry.After(Head.Empty, Some.Fact(("v", Datum.Of(number))));
            var again = Again(entry)["v"].Number!.Value;
            Assert.That(again, Is.EqualTo(number));
            Assert.That(Entry.After(Head.Empty, Some.Fact(("v", Datum.Of(again)))).Hash, Is.EqualTo(entry.Hash));
        }
    }

    [Test]
    public void Equal_facts_have_equal_bytes_whatever_the_order_they_were_said_in()
    {
        var one = Some.Fact(("b", Datum.Of(1.50m)), ("a", Datum.Of("x")));
        var other = Some.Fact(("a", Datum.Of("x")), ("b", Datum.Of(1.5m)));
        Assert.That(Hex(one), Is.EqualTo(Hex(other)));
    }

    [Test]
    public void The_chain_is_sha_256_over_the_hash_before_and_the_bytes()
    {
        var first = Entry.After(Head.Empty, Some.Mark(1));
        var second = Entry.After(first.Head, Some.Mark(2));
        var before = SHA256.HashData([.. new byte[32], .. first.Bytes.Span]);
        var expected = SHA256.HashData([.. before, .. second.Bytes.Span]);
        Assert.That(second.Number, Is.EqualTo(2));
        Assert.That(second.Hash.ToString(), Is.EqualTo(Convert.ToHexStringLower(expected)));
    }

    [Test]
    public void An_entry_read_from_its_bytes_is_the_entry()
    {
        var entry = Entry.After(new Head(41, new ChainHash(1, 2, 3, 4)), Some.Mark(7));
        var again = Entry.Read(new Head(41, new ChainHash(1, 2, 3, 4)), entry.Bytes);
        Assert.That((again.Number, again.Hash), Is.EqualTo((entry.Number, entry.Hash)));
        Assert.That(Hex(again.Fact), Is.EqualTo(Hex(entry.Fact)));
        Assert.That(again.Fact.Evidence!["by"].Text, Is.EqualTo("王芳"));
        Assert.That(again.Fact.Id.Value, Is.EqualTo("tab3-7"));
    }

    private static Fact Again(Entry entry) => Entry.Read(Head.Empty, entry.Bytes).Fact;

    private static string Hex(Fact fact) => Convert.ToHexStringLower(Entry.After(Head.Empty, fact).Bytes.Span);
}
