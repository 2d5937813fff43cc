using System.Buffers;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Wire.Tests;

/// <summary>HubProtocol.md, "Binary encoding": a VarInt of the length, then the message.</summary>
public sealed class FrameTests
{
    [TestCase(0x7f, "7f")]
    [TestCase(0x80, "8001")]
    [TestCase(0x1480, "8029")]
    [TestCase(0x3fff, "ff7f")]
    [TestCase(0x4000, "808001")]
    [TestCase(0x200000, "80808001")]
    public void A_length_is_seven_bits_a_byte_the_least_first(int length, string prefix)
    {
        // 94 02 80 a3 x y z, the head of the text, the text: as long as it takes.
        var header = length - 7 <= 0xff + 2 ? 2 : length - 7 <= 0xffff + 3 ? 3 : 5;
        var item = new StreamItemMessage("xyz", new string('-', length - 7 - header));

        var bytes = Spoken.Protocol.GetMessageBytes(item).ToArray();

        Assert.That(Golden.Hex(bytes.AsSpan(0, prefix.Length / 2)), Is.EqualTo(prefix));
        Assert.That(bytes, Has.Length.EqualTo(length + (prefix.Length / 2)));
        Assert.That(((StreamItemMessage)Spoken.ReadAll(bytes, typeof(string)).Single()).Item, Is.EqualTo(item.Item));
    }

    [Test]
    public void Messages_that_come_byte_by_byte_are_taken_when_they_are_whole()
    {
        var bytes = Golden.Bytes("02 91 06  08 94 02 80 a3'xyz' 2a  02 91 06");
        var taken = new List<string>();
        var from = 0;
        for (var to = 1; to <= bytes.Length; to++)
        {
            var input = new ReadOnlySequence<byte>(bytes, from, to - from);
            while (Spoken.Protocol.TryParseMessage(ref input, new TestBinder(typeof(int)), out var message))
                taken.Add($"{message.GetType().Name} at {to}");
            from = to - (int)input.Length;
        }

        Assert.That(taken, Is.EqualTo(new[] { "PingMessage at 3", "StreamItemMessage at 12", "PingMessage at 15" }));
    }

    [Test]
    public void A_message_may_lie_in_many_segments()
    {
        var input = Segment.Each(Golden.Bytes("11 96 01 80 a3'xyz' a6'method' 91 2a 90 02 91 06"));
        var binder = new TestBinder(typeof(int));

        Assert.That(Spoken.Protocol.TryParseMessage(ref input, binder, out var first), Is.True);
        Assert.That(((InvocationMessage)first!).Arguments, Is.EqualTo(new object[] { 42 }));
        Assert.That(Spoken.Protocol.TryParseMessage(ref input, binder, out var second), Is.True);
        Assert.That(second, Is.SameAs(PingMessage.Instance));
        Assert.That(Spoken.Protocol.TryParseMessage(ref input, binder, out _), Is.False);
    }

    [Test]
    public void An_unfinished_message_is_left_where_it_is()
    {
        var input = new ReadOnlySequence<byte>(Golden.Bytes("08 94 02 80 a3'xyz'"));

        Assert.That(Spoken.Protocol.TryParseMessage(ref input, new TestBinder(typeof(int)), out _), Is.False);
        Assert.That(input.Length, Is.EqualTo(8));
    }

    [Test]
    public void Kinds_that_are_not_known_are_passed_over()
    {
        var messages = Spoken.ReadAll([.. Spoken.Frame("93 63 80 a1'?'"), .. Spoken.Frame("91 06")]);

        Assert.That(messages, Is.EqualTo(new[] { PingMessage.Instance }));
    }

    [Test]
    public void Writing_to_an_output_gives_the_same_bytes()
    {
        var output = new ArrayBufferWriter<byte>();
        Spoken.Protocol.WriteMessage(new AckMessage(36), output);

        Assert.That(Golden.Hex(output.WrittenSpan), Is.EqualTo("03920824"));
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        /// <summary>Each byte in its own segment.</summary>
        public static ReadOnlySequence<byte> Each(byte[] bytes)
        {
            var first = new Segment { Memory = bytes.AsMemory(0, 1) };
            var last = first;
            for (var i = 1; i < bytes.Length; i++)
            {
                var next = new Segment { Memory = bytes.AsMemory(i, 1), RunningIndex = i };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, 1);
        }
    }
}
