using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Wire.Tests;

/// <summary>
/// Every kind of hub message, byte for byte as HubProtocol.md of aspnetcore gives it under "MessagePack (MsgPack)
/// encoding"; before each body stands its length.
/// </summary>
public sealed class HubMessageGoldenTests
{
    private static readonly Dictionary<string, string> TwoHeaders = new() { ["x"] = "y", ["z"] = "z" };

    private static TestCaseData[] Messages() =>
    [
        Case("Invocation", new InvocationMessage("xyz", "method", [42]),
            "11  96 01 80 a3'xyz' a6'method' 91 2a 90"),
        Case("Invocation without an answer", new InvocationMessage("method", [42]),
            "0e  96 01 80 c0 a6'method' 91 2a 90"),
        Case("Invocation with headers", new InvocationMessage("xyz", "method", [42]) { Headers = TwoHeaders },
            "19  96 01 82 a1'x' a1'y' a1'z' a1'z' a3'xyz' a6'method' 91 2a 90"),
        Case("Invocation with a stream", new InvocationMessage("xyz", "method", [42], ["1"]),
            "13  96 01 80 a3'xyz' a6'method' 91 2a 91 a1'1'"),
        Case("StreamInvocation", new StreamInvocationMessage("xyz", "method", [42]),
            "11  96 04 80 a3'xyz' a6'method' 91 2a 90"),
        Case("StreamInvocation with streams", new StreamInvocationMessage("xyz", "method", [42], ["1", "22"]),
            "16  96 04 80 a3'xyz' a6'method' 91 2a 92 a1'1' a2'22'"),
        Case("StreamItem", new StreamItemMessage("xyz", 42),
            "08  94 02 80 a3'xyz' 2a"),
        Case("StreamItem with headers", new StreamItemMessage("xyz", 42) { Headers = TwoHeaders },
            "10  94 02 82 a1'x' a1'y' a1'z' a1'z' a3'xyz' 2a"),
        Case("Completion with an error", CompletionMessage.WithError("xyz", "Error"),
            "0e  95 03 80 a3'xyz' 01 a5'Error'"),
        Case("Completion of void", CompletionMessage.Empty("xyz"),
            "08  94 03 80 a3'xyz' 02"),
        Case("Completion with a result", CompletionMessage.WithResult("xyz", 42),
            "09  95 03 80 a3'xyz' 03 2a"),
        Case("CancelInvocation", new CancelInvocationMessage("xyz"),
            "07  93 05 80 a3'xyz'"),
        Case("Ping", PingMessage.Instance,
            "02  91 06"),
        Case("Close", CloseMessage.Empty,
            "04  93 07 c0 c2"),
        Case("Close with an error", new CloseMessage("xyz"),
            "07  93 07 a3'xyz' c2"),
        Case("Close that allows to reconnect", new CloseMessage("xyz", allowReconnect: true),
            "07  93 07 a3'xyz' c3"),
        Case("Ack", new AckMessage(36),
            "03  92 08 24"),
        Case("Sequence", new SequenceMessage(1394),
            "05  92 09 cd0572"),
    ];

    [TestCaseSource(nameof(Messages))]
    public void Messages_are_written_byte_for_byte(HubMessage message, string golden) =>
        Assert.That(Spoken.Write(message), Is.EqualTo(Golden.Hex(Golden.Bytes(golden))));

    [TestCaseSource(nameof(Messages))]
    public void Messages_are_read_back_as_they_were(HubMessage message, string golden)
    {
        var read = Spoken.Read(golden, typeof(int));

        Assert.That(read, Is.TypeOf(message.GetType()));
        Assert.That(Spoken.Write(read), Is.EqualTo(Golden.Hex(Golden.Bytes(golden))));
    }

    [Test]
    public void Older_and_longer_forms_of_the_specification_are_read_too()
    {
        var withoutStreams = Spoken.Read("10  95 01 80 a3'xyz' a6'method' 91 2a", typeof(int));
        Assert.That(withoutStreams, Is.TypeOf<InvocationMessage>());

        var withEmptyId = (InvocationMessage)Spoken.Read("0e  96 01 80 a0 a6'method' 91 2a 90", typeof(int));
        Assert.That(withEmptyId.InvocationId, Is.Null);

        var close = (CloseMessage)Spoken.Read("06  92 07 a3'xyz'");
        Assert.That((close.Error, close.AllowReconnect), Is.EqualTo(("xyz", false)));

        Assert.That(((AckMessage)Spoken.Read("04  92 08 cc24")).SequenceId, Is.EqualTo(36));
        Assert.That(((SequenceMessage)Spoken.Read("04  92 09 cc13")).SequenceId, Is.EqualTo(19));

        var later = Spoken.Read("09  94 05 80 a3'xyz' a1'?'");
        Assert.That(later, Is.TypeOf<CancelInvocationMessage>(), "with an item of a later version");
    }

    [Test]
    public void Arguments_are_text_flags_whole_numbers_records_and_lists()
    {
        object?[] arguments = ["王芳", null, true, false, -1, 4_294_967_296L, new Move("w07", 3), new[] { "a", "b" }];
        const string golden = """
            2c  96 01 80 c0 a6'method' 98
                a6'王芳'  c0  c3  c2  ff  cf0000000100000000  92 a3'w07' 03  92 a1'a' a1'b'
                90
            """;
        Type[] types =
        [
            typeof(string), typeof(string), typeof(bool), typeof(bool?), typeof(int), typeof(long), typeof(Move),
            typeof(IReadOnlyList<string>),
        ];

        var written = Spoken.Write(new InvocationMessage("method", arguments));
        Assert.That(written, Is.EqualTo(Golden.Hex(Golden.Bytes(golden))));
        Assert.That(((InvocationMessage)Spoken.Read(golden, types)).Arguments, Is.EqualTo(arguments));
    }

    [Test]
    public void A_result_may_be_null_and_may_be_passed_on_raw()
    {
        Assert.That(Spoken.Write(CompletionMessage.WithResult("xyz", null)),
            Is.EqualTo(Golden.Hex(Golden.Bytes("09  95 03 80 a3'xyz' 03 c0"))));

        const string golden = "0f  95 03 80 a3'xyz' 03 92 a3'w07' cc80";
        var raw = (CompletionMessage)Spoken.Read(golden, typeof(RawResult));
        Assert.That(raw.Result, Is.TypeOf<RawResult>());
        Assert.That(Spoken.Write(raw), Is.EqualTo(Golden.Hex(Golden.Bytes(golden))));
    }

    private static TestCaseData Case(string name, HubMessage message, string golden) =>
        new TestCaseData(message, golden).SetArgDisplayNames(name);
}
