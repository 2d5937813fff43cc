using System.Buffers;

namespace Competition.MessagePack.Tests;

/// <summary>What the reader does with bytes that nobody vouches for.</summary>
public sealed class UntrustedBytesTests
{
    private delegate object? Reading(ref MessagePackReader reader);

    private static readonly Reading[] Readings =
    [
        (ref MessagePackReader r) => r.NextType,
        (ref MessagePackReader r) => r.TryReadNil(),
        (ref MessagePackReader r) => { r.ReadNil(); return null; },
        (ref MessagePackReader r) => r.ReadBoolean(),
        (ref MessagePackReader r) => r.ReadInt64(),
        (ref MessagePackReader r) => r.ReadInt32(),
        (ref MessagePackReader r) => r.ReadUInt64(),
        (ref MessagePackReader r) => r.ReadFloat64(),
        (ref MessagePackReader r) => r.ReadString(),
        (ref MessagePackReader r) => r.ReadUtf8().Length,
        (ref MessagePackReader r) => r.ReadBinary().Length,
        (ref MessagePackReader r) => r.ReadExtension(out _).Length,
        (ref MessagePackReader r) => r.ReadArrayHeader(),
        (ref MessagePackReader r) => r.ReadMapHeader(),
        (ref MessagePackReader r) => { r.Skip(); return null; },
        (ref MessagePackReader r) => r.ReadRaw().Length,
    ];

    [TestCase(20_261, 10_000)]
    public void Random_bytes_are_read_or_refused_and_nothing_else(int seed, int buffers)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var i = 0; i < buffers; i++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            foreach (var reading in Readings) refused += Refuses(bytes, reading) ? 1 : 0;
        }

        Assert.That(refused, Is.InRange(1, (buffers * Readings.Length) - 1));
    }

    [TestCase("", 0, "the bytes end")]
    [TestCase("c1", 0, "never used")]
    [TestCase("d9", 0, "the bytes end")]
    [TestCase("a5616263", 0, "the bytes end")]
    [TestCase("dbffffffff", 0, "the bytes end")]
    [TestCase("ddffffffff", 0, "4294967295 values announced, room for 0")]
    [TestCase("dfffffffff00", 0, "4294967295 values announced, room for 0")]
    [TestCase("9201", 0, "2 values announced, room for 1")]
    [TestCase("9101c1", 2, "never used")]
    public void A_fault_says_where_and_what(string hex, int offset, string what)
    {
        var fault = Assert.Throws<MessagePackException>(() =>
        {
            var reader = new MessagePackReader(Convert.FromHexString(hex));
            reader.Skip();
            reader.Skip();
        })!;
        Assert.That(fault.Offset, Is.EqualTo(offset));
        Assert.That(fault.Message, Does.Contain(what));
    }

    [Test]
    public void Every_truncation_of_a_message_is_refused()
    {
        var whole = Convert.FromHexString(
            "9683a161c0a162cb3ff8000000000000a16392c3d1ff7fcf7fffffffffffffff" +
            "c403010203d5012a2ad905e78e8b2a2adc0001ca3fc00000");
        Assert.That(Refuses(whole, (ref MessagePackReader r) => { r.Skip(); return r.End; }), Is.False);
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.That(Refuses(whole[..length], Readings[14]), Is.True, $"{length} bytes");
        }
    }

    [Test]
    public void Another_type_than_the_one_asked_for_is_refused_by_name()
    {
        var fault = Assert.Throws<MessagePackException>(() => new MessagePackReader([0xa0]).ReadInt64())!;
        Assert.That(fault.Message, Is.EqualTo("byte 0: Integer expected, String found"));
    }

    [TestCase("cf8000000000000000", 4)]
    [TestCase("ff", 6)]
    [TestCase("ce80000000", 5)]
    [TestCase("d2ffff7fff", 6)]
    public void An_integer_beyond_what_was_asked_for_is_refused(string hex, int reading)
    {
        Assert.That(Refuses(Convert.FromHexString(hex), Readings[reading]), Is.True);
    }

    [TestCase("a1ff")]
    [TestCase("a3eda080")]
    [TestCase("a2c080")]
    public void A_string_that_is_not_utf_8_is_refused(string hex)
    {
        Assert.That(Refuses(Convert.FromHexString(hex), (ref MessagePackReader r) => r.ReadString()), Is.True);
    }

    [Test]
    public void Skipping_stops_at_its_depth()
    {
        Assert.That(Refuses(Nested(Limits.MaxDepth), Readings[14]), Is.False);
        Assert.That(Refuses(Nested(Limits.MaxDepth + 1), Readings[14]), Is.True);
        Assert.That(Refuses(Nested(1_000_000), Readings[14]), Is.True);
    }

    [Test]
    public void Skipping_passes_over_one_value_and_no_more()
    {
        var reader = new MessagePackReader(Convert.FromHexString("8201920203c4010a2a2a90"));
        Assert.That(reader.ReadRaw().Length, Is.EqualTo(9));
        Assert.That(reader.ReadInt64(), Is.EqualTo(0x2a));
        reader.Skip();
        Assert.That((reader.End, reader.Offset), Is.EqualTo((true, 11)));
    }

    [Test]
    public void A_message_in_several_segments_is_read_as_one()
    {
        var first = new Segment([0xa3, 0xe7], index: 0, after: null);
        var last = new Segment([0x8e, 0x8b, 0x05], index: 2, after: first);
        var reader = new MessagePackReader(new ReadOnlySequence<byte>(first, 0, last, 3));
        Assert.That((reader.ReadString(), reader.ReadInt32(), reader.End), Is.EqualTo(("王", 5, true)));
    }

    private static byte[] Nested(int depth)
    {
        var bytes = new byte[depth + 1];
        Array.Fill(bytes, (byte)0x91, 0, depth);
        return bytes;
    }

    private static bool Refuses(byte[] bytes, Reading reading)
    {
        var reader = new MessagePackReader(bytes);
        try
        {
            reading(ref reader);
            return false;
        }
        catch (MessagePackException)
        {
            return true;
        }
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, long index, Segment? after)
        {
            (Memory, RunningIndex) = (bytes, index);
            if (after is not null) after.Next = this;
        }
    }
}
