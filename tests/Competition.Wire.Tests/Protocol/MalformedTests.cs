using System.Buffers;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Wire.Tests;

/// <summary>What is not of the protocol is InvalidDataException, which ends the connection, and nothing else.</summary>
public sealed class MalformedTests
{
    [TestCase("", "the bytes end before the value does", TestName = "A_message_of_no_bytes")]
    [TestCase("c1", "0xc1 is never used", TestName = "A_byte_that_MessagePack_never_uses")]
    [TestCase("06", "Array expected", TestName = "A_message_that_is_no_array")]
    [TestCase("90", "the bytes end", TestName = "An_array_of_nothing")]
    [TestCase("91 a0", "Integer expected", TestName = "A_kind_that_is_no_number")]
    [TestCase("91 06 06", "bytes after the message", TestName = "Bytes_after_the_message")]
    [TestCase("92 06", "room for 1", TestName = "Fewer_items_than_announced")]
    [TestCase("dd ffffffff", "room for 0", TestName = "More_items_announced_than_there_are_bytes")]
    [TestCase("94 01 80 a3'xyz' a1'm'", "4 items; its kind has 5", TestName = "An_invocation_without_arguments")]
    [TestCase("95 01 c0 c0 a1'm' 90", "Map expected", TestName = "Headers_that_are_no_map")]
    [TestCase("95 01 80 c0 a0 90", "name is empty", TestName = "An_invocation_without_a_target")]
    [TestCase("95 01 80 c0 c0 90", "String expected", TestName = "An_invocation_whose_target_is_nil")]
    [TestCase("95 01 80 c0 a6'method' 91 a1", "before the value does", TestName = "An_argument_that_is_broken_off")]
    [TestCase("95 04 80 c0 a1'm' 90", "String expected", TestName = "A_stream_invocation_without_an_id")]
    [TestCase("94 02 80 a0 2a", "name is empty", TestName = "A_stream_item_without_an_id")]
    [TestCase("94 02 80 a1ff 2a", "not UTF-8", TestName = "An_id_that_is_not_UTF8")]
    [TestCase("94 03 80 a3'xyz' 04", "cannot end in way 4", TestName = "An_unknown_kind_of_result")]
    [TestCase("94 03 80 a3'xyz' 01", "the bytes end", TestName = "An_error_without_a_text")]
    [TestCase("93 05 80 c0", "String expected", TestName = "A_cancellation_of_nothing")]
    [TestCase("91 07", "1 items; its kind has 2", TestName = "A_close_without_its_error")]
    [TestCase("93 07 c0 c0", "Boolean expected", TestName = "A_close_that_neither_allows_nor_forbids")]
    [TestCase("91 08", "1 items; its kind has 2", TestName = "An_ack_without_its_number")]
    [TestCase("92 09 cfffffffffffffffff", "64 bits with sign", TestName = "A_sequence_beyond_63_bits")]
    [TestCase("94 02 82 a1'x' a1'y' a1'x' a1'z' a1'i' 2a", "headers are named x", TestName = "Two_headers_of_one_name")]
    [TestCase("94 02 81 a0 a1'y' a1'i' 2a", "name is empty", TestName = "A_header_without_a_name")]
    [TestCase("94 02 81 a1'y' 01 a1'i' 2a", "String expected", TestName = "A_header_that_is_a_number")]
    [TestCase("96 01 80 c0 a6'method' 91 2a 91 a0", "name is empty", TestName = "A_stream_without_an_id")]
    public void Is_refused(string body, string why) =>
        Assert.That(() => Spoken.ReadAll(Spoken.Frame(body), typeof(int)),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(why));

    [Test]
    public void A_length_of_more_than_five_bytes_is_refused() =>
        Assert.That(() => Spoken.TryTake(Golden.Bytes("8080808080")),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("more than five bytes"));

    [Test]
    public void Any_change_of_any_message_is_read_or_refused()
    {
        var random = new Random(20261120);
        var binder = new TestBinder(typeof(Patch));
        var bytes = Spoken.Protocol.GetMessageBytes(new InvocationMessage("xyz", "method", [Some.Patch()])).ToArray();
        var refused = 0;
        for (var i = 0; i < 50_000; i++)
        {
            byte[] changed = [.. bytes];
            for (var n = random.Next(1, 4); n > 0; n--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            refused += IsRefused(changed, binder) ? 1 : 0;
        }

        Assert.That(refused, Is.InRange(10_000, 49_999));
    }

    private static bool IsRefused(byte[] bytes, TestBinder binder)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        try
        {
            while (Spoken.Protocol.TryParseMessage(ref input, binder, out _)) { }
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
