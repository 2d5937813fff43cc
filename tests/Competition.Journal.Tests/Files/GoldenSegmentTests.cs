using Competition.Scoring;

namespace Competition.Journal.Tests;

/// <summary>The bytes that README.md describes, computed apart from this code.</summary>
public sealed class GoldenSegmentTests : FileJournalFixture
{
    [Test]
    public async Task A_segment_has_these_bytes()
    {
        var bytes = await File.ReadAllBytesAsync(await GoldenSegment());
        Assert.That(Path.GetFileName(Segments[0]), Is.EqualTo("00000000000000000001.seg"));
        Assert.That(Hex(bytes[..75]), Is.EqualTo(
            "436f6d704a726e6c" + "01000000" + "0100000000000000" + new string('0', 64) + "efcdab8967452301" +
            "0d00" + "797565" + "71696e677e6e6f646531"));
        Assert.That(Hex(bytes[75..508]), Is.EqualTo(new string('0', 2 * 433)));
        Assert.That(Hex(bytes[508..512]), Is.EqualTo("1d190bbf"));
        Assert.That(Hex(bytes[512..570]), Is.EqualTo(
            "ff" + "0000" + "1e000000" + "4f82527c6455e40cf65ea66ec1fb94f2" + "c22cb052" +
            "930183a26174c70601313630332e32a26964a7746162332d3431a17807c0" + "ed"));
        Assert.That(Hex(bytes[570..]), Is.EqualTo(
            "ff" + "0100" + "4c000000" + "322aee9fc72fbcca37150f36c35d095f" + "3f2954bd" +
            "1e000000" + "ddf845f2" + "930183a26174c70601313630332e32a26964a7746162332d3431a17807c0" +
            "1e000000" + "20f23c15" + "930183a26174c70601313630332e32a26964a7746162332d3431a17808c0" + "ed"));
    }

    [Test]
    public async Task The_index_of_a_closed_segment_has_these_bytes()
    {
        await GoldenSegment();
        Assert.That(Hex(await File.ReadAllBytesAsync(SegmentIndex.PathOf(Segments[0]))), Is.EqualTo(
            "436f6d70496e6478" + "01000000" + "efcdab8967452301" + "0100000000000000" + "a202000000000000" +
            "0300000000000000" + "322aee9fc72fbcca37150f36c35d095fcf9552c531a6cc7e0f3ddbf3ec6027be" + "01000000" +
            "0000000000000000" + "0002000000000000" + new string('0', 64) + "69d61696"));
    }

    /// <summary>A group of one, a group of two, closed; then another segment is begun.</summary>
    private async Task<string> GoldenSegment()
    {
        var journal = await Open(segmentBytes: 674);
        foreach (var values in new decimal[][] { [7], [7, 8], [9] })
        {
            await journal.Append(Some.Group(journal.Head, values.Select(x => Some.Fact(("x", Datum.Of(x))))));
        }

        await Close();
        return Segments[0];
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
