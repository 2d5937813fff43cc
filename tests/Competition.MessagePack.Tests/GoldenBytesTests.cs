using System.Buffers;

namespace Competition.MessagePack.Tests;

/// <summary>The bytes of every format family, as the MessagePack specification lays them down.</summary>
public sealed class GoldenBytesTests
{
    private delegate void Writing(MessagePackWriter writer);

    [TestCase(0L, "00")]
    [TestCase(127L, "7f")]
    [TestCase(128L, "cc80")]
    [TestCase(255L, "ccff")]
    [TestCase(256L, "cd0100")]
    [TestCase(65535L, "cdffff")]
    [TestCase(65536L, "ce00010000")]
    [TestCase(4294967295L, "ceffffffff")]
    [TestCase(4294967296L, "cf0000000100000000")]
    [TestCase(long.MaxValue, "cf7fffffffffffffff")]
    [TestCase(-1L, "ff")]
    [TestCase(-32L, "e0")]
    [TestCase(-33L, "d0df")]
    [TestCase(-128L, "d080")]
    [TestCase(-129L, "d1ff7f")]
    [TestCase(-32768L, "d18000")]
    [TestCase(-32769L, "d2ffff7fff")]
    [TestCase(-2147483648L, "d280000000")]
    [TestCase(-2147483649L, "d3ffffffff7fffffff")]
    [TestCase(long.MinValue, "d38000000000000000")]
    public void An_integer_takes_the_smallest_form_and_comes_back(long number, string hex)
    {
        Assert.That(Hex(w => w.WriteInt(number)), Is.EqualTo(hex));
        Assert.That(Reader(hex).ReadInt64(), Is.EqualTo(number));
    }

    [Test]
    public void The_greatest_integer_without_sign_comes_back()
    {
        Assert.That(Hex(w => w.WriteUInt(ulong.MaxValue)), Is.EqualTo("cfffffffffffffffff"));
        Assert.That(Reader("cfffffffffffffffff").ReadUInt64(), Is.EqualTo(ulong.MaxValue));
        Assert.That(Reader("ccff").ReadUInt64(), Is.EqualTo(255UL));
    }

    [TestCase("d000", 0L)]
    [TestCase("d17fff", 32767L)]
    [TestCase("d3000000000000002a", 42L)]
    [TestCase("cf000000000000002a", 42L)]
    public void Longer_forms_of_integers_are_read_too(string hex, long number)
    {
        Assert.That(Reader(hex).ReadInt64(), Is.EqualTo(number));
    }

    [Test]
    public void Nil_and_truth_take_one_byte()
    {
        Assert.That(Hex(w => { w.WriteNil(); w.WriteBoolean(false); w.WriteBoolean(true); }), Is.EqualTo("c0c2c3"));
        var reader = new MessagePackReader([0xc0, 0xc2, 0xc3, 0xc0]);
        reader.ReadNil();
        Assert.That(reader.TryReadNil(), Is.False);
        Assert.That(reader.ReadBoolean(), Is.False);
        Assert.That(reader.ReadBoolean(), Is.True);
        Assert.That(reader.TryReadNil(), Is.True);
        Assert.That(reader.End, Is.True);
    }

    [TestCase("cb3ff8000000000000", 1.5)]
    [TestCase("ca3fc00000", 1.5)]
    [TestCase("cbbff0000000000000", -1.0)]
    [TestCase("07", 7.0)]
    [TestCase("d0df", -33.0)]
    [TestCase("cf8000000000000000", 9223372036854775808.0)]
    public void A_float_is_read_from_floats_and_from_integers(string hex, double number)
    {
        Assert.That(Reader(hex).ReadFloat64(), Is.EqualTo(number));
    }

    [Test]
    public void A_float_is_written_with_64_bits()
    {
        Assert.That(Hex(w => w.WriteFloat64(1.5)), Is.EqualTo("cb3ff8000000000000"));
    }

    [TestCase(0, "a0")]
    [TestCase(31, "bf")]
    [TestCase(32, "d920")]
    [TestCase(255, "d9ff")]
    [TestCase(256, "da0100")]
    [TestCase(65535, "daffff")]
    [TestCase(65536, "db00010000")]
    public void A_string_announces_its_length_in_bytes(int length, string head)
    {
        var text = new string('x', length);
        var hex = Hex(w => w.WriteString(text));
        Assert.That(hex, Does.StartWith(head));
        Assert.That(hex, Has.Length.EqualTo(head.Length + (2 * length)));
        Assert.That(Reader(hex).ReadString(), Is.EqualTo(text));
    }

    [Test]
    public void A_string_is_utf_8()
    {
        Assert.That(Hex(w => w.WriteString("王é😀")), Is.EqualTo("a9e78e8bc3a9f09f9880"));
        Assert.That(Hex(w => w.WriteUtf8("王"u8)), Is.EqualTo("a3e78e8b"));
        Assert.That(Reader("a3e78e8b").ReadUtf8().ToArray(), Is.EqualTo("王"u8.ToArray()));
        Assert.That(() => Hex(w => w.WriteString("\ud800")), Throws.InstanceOf<ArgumentException>());
    }

    [TestCase(0, "c400")]
    [TestCase(255, "c4ff")]
    [TestCase(256, "c50100")]
    [TestCase(65536, "c600010000")]
    public void Binary_announces_its_length(int length, string head)
    {
        var hex = Hex(w => w.WriteBinary(new byte[length]));
        Assert.That(hex, Is.EqualTo(head + new string('0', 2 * length)));
        Assert.That(Reader(hex).ReadBinary().Length, Is.EqualTo(length));
    }

    [TestCase(1, "d4ff")]
    [TestCase(2, "d5ff")]
    [TestCase(4, "d6ff")]
    [TestCase(8, "d7ff")]
    [TestCase(16, "d8ff")]
    [TestCase(0, "c700ff")]
    [TestCase(3, "c703ff")]
    [TestCase(256, "c80100ff")]
    [TestCase(65536, "c900010000ff")]
    public void An_extension_has_a_type_and_fixed_lengths_where_there_are_some(int length, string head)
    {
        var hex = Hex(w => w.WriteExtension(-1, new byte[length]));
        Assert.That(hex, Is.EqualTo(head + new string('0', 2 * length)));
        var read = Reader(hex).ReadExtension(out var type);
        Assert.That((read.Length, type), Is.EqualTo((length, (sbyte)-1)));
    }

    [TestCase(0, "90", "80")]
    [TestCase(15, "9f", "8f")]
    [TestCase(16, "dc0010", "de0010")]
    [TestCase(65535, "dcffff", "deffff")]
    [TestCase(65536, "dd00010000", "df00010000")]
    public void Arrays_and_maps_announce_their_count(int count, string array, string map)
    {
        Assert.That(Hex(w => w.WriteArrayHeader(count)), Is.EqualTo(array));
        Assert.That(Hex(w => w.WriteMapHeader(count)), Is.EqualTo(map));
        var values = new string('0', 4 * count);
        Assert.That(Reader(array + values).ReadArrayHeader(), Is.EqualTo(count));
        Assert.That(Reader(map + values).ReadMapHeader(), Is.EqualTo(count));
    }

    [Test]
    public void Raw_bytes_are_handed_on_as_they_are()
    {
        Assert.That(Hex(w => w.WriteRaw([0x92, 1, 2])), Is.EqualTo("920102"));
    }

    private static MessagePackReader Reader(string hex) => new(Convert.FromHexString(hex));

    private static string Hex(Writing writing)
    {
        var to = new ArrayBufferWriter<byte>();
        writing(new MessagePackWriter(to));
        return Convert.ToHexStringLower(to.WrittenSpan);
    }
}
