using System.Globalization;
using System.Text.Json;

namespace Competition.Wire.Tests;

/// <summary>tests/vectors/board-hash.json, which server and displays are tested with, is itself right.</summary>
public sealed class BoardHashVectorTests
{
    private static readonly JsonElement File = JsonDocument.Parse(
        System.IO.File.ReadAllText(Repository.PathOf("tests", "vectors", "board-hash.json"))).RootElement;

    [Test]
    public void The_published_hashes_hold()
    {
        foreach (var one in File.GetProperty("published").EnumerateArray())
        {
            var hash = Murmur3.Of(Text(one, "text"), one.GetProperty("seed").GetUInt32());
            Assert.That(hash, Is.EqualTo(Lane(one, "hash")), Text(one, "text"));
        }
    }

    [Test]
    public void Texts_hash_as_said_in_both_lanes()
    {
        foreach (var one in File.GetProperty("texts").EnumerateArray())
        {
            var text = Text(one, "text");
            Assert.That(System.Text.Encoding.UTF8.GetByteCount(text), Is.EqualTo(one.GetProperty("bytes").GetInt32()));
            var said = (Lane(one, "seed0"), Lane(one, "seed1"));
            Assert.That((Murmur3.Of(text, 0), Murmur3.Of(text, 1)), Is.EqualTo(said), text);
        }
    }

    [Test]
    public void Texts_of_every_length_up_to_twenty_bytes_are_there()
    {
        var lengths = File.GetProperty("texts").EnumerateArray().Select(one => one.GetProperty("bytes").GetInt32());
        Assert.That(lengths.Distinct(), Is.SupersetOf(Enumerable.Range(0, 21)));
    }

    [Test]
    public void Rows_are_said_as_entrant_rank_position_cells_with_the_class_for_a_missing_rank()
    {
        foreach (var row in File.GetProperty("boards").EnumerateArray().SelectMany(board => Rows(board)))
        {
            var rank = row.GetProperty("rank");
            var cells = row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString());
            var place = rank.ValueKind == JsonValueKind.Null ? $"~{Text(row, "class")}" : rank.GetRawText();
            string?[] parts = [Text(row, "entrant"), place, row.GetProperty("position").GetRawText(), .. cells];
            Assert.That(Text(row, "text"), Is.EqualTo(string.Join('|', parts)));
        }
    }

    [Test]
    public void A_board_is_the_sum_of_its_rows_in_each_lane()
    {
        foreach (var board in File.GetProperty("boards").EnumerateArray())
        {
            var (lane0, lane1) = (0u, 0u);
            foreach (var row in Rows(board))
            {
                var (row0, row1) = (Murmur3.Of(Text(row, "text"), 0), Murmur3.Of(Text(row, "text"), 1));
                Assert.That((row0, row1), Is.EqualTo((Lane(row, "lane0"), Lane(row, "lane1"))), Text(row, "text"));
                (lane0, lane1) = (unchecked(lane0 + row0), unchecked(lane1 + row1));
            }

            Assert.That($"{lane0:x8}{lane1:x8}", Is.EqualTo(Text(board, "hash")), Text(board, "name"));
        }
    }

    private static JsonElement.ArrayEnumerator Rows(JsonElement board) => board.GetProperty("rows").EnumerateArray();

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString()!;

    private static uint Lane(JsonElement of, string member) =>
        uint.Parse(Text(of, member), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
