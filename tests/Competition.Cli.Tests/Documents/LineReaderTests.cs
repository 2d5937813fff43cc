using System.Text;

namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class LineReaderTests
{
    [Test]
    public void Lines_keep_their_numbers_though_blank_ones_are_passed_over() =>
        Assert.That(Read("a\n\n \r\nb\r\nc"), Is.EqualTo(new[] { "1 a", "4 b\r", "5 c" }));

    [Test]
    public void A_last_newline_begins_no_line() => Assert.That(Read("a\n"), Is.EqualTo(new[] { "1 a" }));

    [Test]
    public void Nothing_has_no_lines() => Assert.That(Read(""), Is.Empty);

    [Test]
    public void A_byte_order_mark_is_not_part_of_the_first_line() =>
        Assert.That(Read("\uFEFFa\nb"), Is.EqualTo(new[] { "1 a", "2 b" }));

    [Test]
    public void A_line_may_be_longer_than_what_is_read_at_once()
    {
        var longLine = new string('x', 200_000);
        Assert.That(Read($"a\n{longLine}\nb"), Is.EqualTo(new[] { "1 a", $"2 {longLine}", "3 b" }));
    }

    [Test]
    public void A_line_over_the_bound_is_named_and_the_next_ones_are_read(
        [Values(150_000, 10_001, 64 << 10)] int length) =>
        Assert.That(
            Read($"a\n{new string('x', length)}\nb\nc", most: 10_000),
            Is.EqualTo(new[] { "1 a", "2 too long", "3 b", "4 c" }));

    [Test]
    public void A_line_at_the_bound_is_read()
    {
        var line = new string('x', 100);
        Assert.That(Read(line + "\nb", most: 100), Is.EqualTo(new[] { $"1 {line}", "2 b" }));
    }

    [Test]
    public void A_line_over_the_bound_may_be_the_last() =>
        Assert.That(Read($"a\n{new string('x', 150_000)}", most: 10_000), Is.EqualTo(new[] { "1 a", "2 too long" }));

    private static List<string> Read(string text, int most = 1 << 20)
    {
        var reader = new LineReader(new Trickle(Encoding.UTF8.GetBytes(text)), most);
        var lines = new List<string>();
        while (reader.Next(out var line))
        {
            var said = reader.TooLong ? "too long" : Encoding.UTF8.GetString(line.Span);
            lines.Add($"{reader.Number} {said}");
        }

        return lines;
    }

    /// <summary>A stream that hands out at most seven thousand bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, 7_000));
    }
}
