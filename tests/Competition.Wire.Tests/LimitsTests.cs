using Competition.MessagePack;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Wire.Tests;

/// <summary>Each bound is reached, and refused by name one beyond.</summary>
public sealed class LimitsTests
{
    [Test]
    public void FrameBytes_bounds_what_is_written()
    {
        var most = new string('-', Limits.FrameBytes - 12); // 94 02 80 a3 x y z db and four bytes of length

        Assert.That(Written(most).Length, Is.EqualTo(Limits.FrameBytes + 4));
        Assert.That(() => Written(most + "-"),
            Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("message-too-long"));
    }

    [TestCase("80808008", false)]
    [TestCase("81808008", true)]
    [TestCase("ffffffff07", true)]
    [TestCase("ffffffff7f", true)]
    public void FrameBytes_bounds_what_is_announced_before_it_is_there(string prefix, bool refused)
    {
        if (!refused) Assert.That(Spoken.TryTake(Golden.Bytes(prefix)), Is.False);
        else Assert.That(() => Spoken.TryTake(Golden.Bytes(prefix)),
            Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("message-too-long"));
    }

    [TestCase(Limits.Headers, false)]
    [TestCase(Limits.Headers + 1, true)]
    public void Headers_are_bounded(int count, bool refused)
    {
        var headers = Enumerable.Range(0, count).ToDictionary(i => $"h{i}", i => $"v{i}");
        Read(new InvocationMessage("method", [42]) { Headers = headers }, refused, "headers");
    }

    [TestCase(Limits.NameBytes, false)]
    [TestCase(Limits.NameBytes + 1, true)]
    public void NameBytes_bounds_ids(int bytes, bool refused) =>
        Read(new StreamItemMessage(new string('x', bytes), 42), refused, "bytes of a name");

    [TestCase(Limits.StreamIds, false)]
    [TestCase(Limits.StreamIds + 1, true)]
    public void StreamIds_are_bounded(int count, bool refused)
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(i => $"s{i}")];
        Read(new InvocationMessage(null, "method", [42], ids), refused, "stream ids");
    }

    [Test]
    public void ListItems_bounds_lists_that_are_read()
    {
        Assert.That(ReadList(Limits.ListItems), Has.Count.EqualTo(Limits.ListItems));
        Assert.That(() => ReadList(Limits.ListItems + 1),
            Throws.TypeOf<MessagePackException>().With.Message.Contains("too-many-items"));
    }

    private static ReadOnlyMemory<byte> Written(string text) =>
        Spoken.Protocol.GetMessageBytes(new StreamItemMessage("xyz", text));

    private static void Read(HubMessage message, bool refused, string what)
    {
        var bytes = Spoken.Protocol.GetMessageBytes(message).ToArray();

        if (!refused) Assert.That(Spoken.ReadAll(bytes, typeof(int)), Has.Count.EqualTo(1));
        else Assert.That(() => Spoken.ReadAll(bytes, typeof(int)),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(what));
    }

    private static IReadOnlyList<int> ReadList(int count)
    {
        var reader = new MessagePackReader([0xdd, .. BitConverter.GetBytes(count).Reverse(), .. new byte[count]]);
        return ((CodecOf<IReadOnlyList<int>?>)Codecs.Of(typeof(IReadOnlyList<int>))).Read(ref reader)!;
    }
}
