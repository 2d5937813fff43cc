using System.Buffers;
using System.Text.Json;
using Competition.MessagePack;

namespace Competition.Wire.Tests;

/// <summary>Every record of the contract, byte for byte: the positions are for ever.</summary>
public sealed class RecordGoldenTests
{
    private const string Column = $"96 ae'cup/weld.total' a6'焊接' a3'key' 02 91 {Titled} a1's'";
    private const string Titled = "92 a2'en' a7'Welding'";
    private const string Form = "b0'fedcba9876543210'";
    private const string Face = "96 a3'w07' a6'王芳' a3'104' a7'yueqing' a6'乐清' c0";
    private const string Row = "95 a3'w07' 01 a6'ranked' 92 a4'93.5' a4'~DNF' a3'2.5'";
    private const string Change = "94 a3'w07' c0 91 92 01 a4'12.5' a2'-1'";
    private const string Hash = "b0'0011223344556677'";

    private static TestCaseData[] Records() =>
    [
        Case(Some.Column(), Column),
        Case(Some.Titled(), Titled),
        Case(Some.Face(), Face),
        Case(Some.Row(), Row),
        Case(new CellText(300, "12.5"), "92 cd012c a4'12.5'"),
        Case(Some.Change(), Change),
        Case(new Move("w07", 1), "92 a3'w07' 01"),
        Case(new RankRun(3, 1, null), "93 03 01 c0"),
        Case(Some.Head(), $"""
            9e a3'cup' a7'cup#all' a3'Cup' a3'All' ad'Asia/Shanghai'
               cd012c {Hash} a6'1603.2' a4'LIVE' a4'open' 91 {Titled} {Form} b0'under-correction' 91 a3'w07'
            """),
        Case(Some.Whole(), $"99 a3'cup' a7'cup#all' 01 {Hash} a6'1603.2' 91 {Column} 91 {Face} 91 {Row} {Form}"),
        Case(Some.Patch(), $"""
            9b a3'cup' a7'cup#all' {Hash} b0'8899aabbccddeeff' ce00011170 a6'1603.2'
               91 a3'w01'  91 92 a3'w07' 01  92 93 01 02 01 93 03 01 c0  91 {Change}  91 {Face}
            """),
        Case(Some.Beat(), $"96 a3'cup' a7'cup#all' {Hash} a4'LIVE' a4'open' b4'2026-11-20T08:00:00Z'"),
    ];

    [TestCaseSource(nameof(Records))]
    public void Records_are_arrays_in_the_order_of_their_parameters(object record, string golden) =>
        Assert.That(Golden.Hex(Written(record)), Is.EqualTo(Golden.Hex(Golden.Bytes(golden))));

    [TestCaseSource(nameof(Records))]
    public void Records_are_read_back_as_they_were(object record, string golden)
    {
        var reader = new MessagePackReader(Golden.Bytes(golden));
        var read = Codecs.Of(record.GetType()).ReadBoxed(ref reader);

        Assert.That(reader.End, Is.True);
        Assert.That(JsonSerializer.Serialize(read), Is.EqualTo(JsonSerializer.Serialize(record)));
    }

    [Test]
    public void Every_record_of_the_contract_is_among_them()
    {
        var golden = Records().Select(one => one.Arguments[0]!.GetType());

        Assert.That(golden, Is.EquivalentTo(Contract.Records));
    }

    private static byte[] Written(object record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Codecs.For(record).WriteBoxed(new MessagePackWriter(bytes), record);
        return bytes.WrittenSpan.ToArray();
    }

    private static TestCaseData Case(object record, string golden) =>
        new TestCaseData(record, golden).SetArgDisplayNames(record.GetType().Name);
}
