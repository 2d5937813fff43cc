using System.Buffers.Binary;
using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Journal.Tests;

/// <summary>Entry bytes that others wrote, and facts that no bytes can say.</summary>
public sealed class UntrustedEntryTests
{
    [TestCase("93", "0 values|room")]
    [TestCase("920180", "version, content, evidence")]
    [TestCase("930280c0", "version 2 of entries is not known here")]
    [TestCase("930180c0", "a fact has an id and a time")]
    [TestCase("930182a2617401a26964a178c000", "more bytes than the entry has")]
    [TestCase("930182a26964a178a2617401c0", "'at' does not stand after 'id'")]
    [TestCase("930183a2617401a26964a178a26964a178c0", "'id' does not stand after 'id'")]
    [TestCase("930182a26174cb3ff8000000000000a26964a178c0", "Float is not in facts")]
    [TestCase("930182a26174c40101a26964a178c0", "Binary is not in facts")]
    [TestCase("930182a26174d40201a26964a178c0", "extension 2 is not known here")]
    [TestCase("930182a26174d40131a26964a178c0", "not the canonical text of a decimal")]
    [TestCase("930182a26174c70401312e3530a26964a178c0", "not the canonical text of a decimal")]
    [TestCase("930182a26174c703012e3530a26964a178c0", "not the canonical text of a decimal")]
    [TestCase("930182a26174c7030131652da26964a178c0", "not the canonical text of a decimal")]
    [TestCase("930182a26174c70001a26964a178c0", "not the canonical text of a decimal")]
    [TestCase("930182a2617401a26964a1ffc0", "not UTF-8")]
    [TestCase("930182a2617401a26964a178", "the bytes end")]
    public void Bytes_that_are_no_entry_are_refused_with_a_reason(string hex, string reason)
    {
        Assert.That(Fault(Convert.FromHexString(hex)), Does.Match(reason));
    }

    [Test]
    public void Random_changes_of_an_entry_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(7);
        var good = Entry.After(Head.Empty, Some.Mark(1)).Bytes.ToArray();
        var refused = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = good.ToArray();
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(random.Next(bytes.Length - 4)), random.Next());
            if (!Reads(bytes)) refused++;
        }

        Assert.That(refused, Is.InRange(5_000, 10_000));
    }

    [Test]
    public void Facts_nest_up_to_a_bound_that_writer_and_reader_share()
    {
        var deepest = Nested(Limits.MaxDepth - 1);
        Assert.That(Again(Entry.After(Head.Empty, deepest))["x"].List, Is.Not.Null);
        Assert.That(() => Entry.After(Head.Empty, Nested(Limits.MaxDepth)), Throws.ArgumentException);
        var tooDeep = Enumerable.Repeat("91", 100_000).Append("c0").Append("c0");
        var bytes = Convert.FromHexString("930183a2617401a26964a178a178" + string.Concat(tooDeep));
        Assert.That(Fault(bytes), Does.Contain("64 deep"));
    }

    [Test]
    public void Half_a_surrogate_pair_is_not_written_as_something_else()
    {
        var half = Some.Fact(("v", Datum.Of("\ud83d")));
        Assert.That(() => Entry.After(Head.Empty, half), Throws.InstanceOf<ArgumentException>());
        Assert.That(Again(Entry.After(Head.Empty, Some.Fact(("v", Datum.Of("😀")))))["v"].Text, Is.EqualTo("😀"));
    }

    [Test]
    public void An_entry_longer_than_the_bound_is_not_read()
    {
        var bytes = new byte[Limits.MaxEntryBytes + 1];
        Assert.That(Fault(bytes), Does.Contain("at most"));
    }

    private static Fact Nested(int lists)
    {
        var datum = Datum.Null;
        for (; lists > 0; lists--) datum = Datum.Of([datum]);
        return Some.Fact(("x", datum));
    }

    private static bool Reads(byte[] bytes)
    {
        try
        {
            Entry.Read(Head.Empty, bytes);
            return true;
        }
        catch (MessagePackException)
        {
            return false;
        }
    }

    private static string Fault(byte[] bytes) =>
        Assert.Throws<MessagePackException>(() => Entry.Read(Head.Empty, bytes))!.Message;

    private static Fact Again(Entry entry) => Entry.Read(Head.Empty, entry.Bytes).Fact;
}
