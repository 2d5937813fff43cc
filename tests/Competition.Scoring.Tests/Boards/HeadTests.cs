namespace Competition.Scoring.Tests;

/// <summary>What lies in front of the seats says what they say, or leaves it to them.</summary>
internal sealed class HeadTests
{
    private static readonly string[] Classes = ["DNF", "no-mark"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Heads_order_as_the_seats_do_or_say_nothing(int keys)
    {
        var random = new Random(keys);
        Seat[] seats = [.. Enumerable.Range(0, 300).Select(_ => Draw(random, keys))];
        var decided = 0;
        foreach (var one in seats)
        {
            foreach (var other in seats)
            {
                if (Head.Of(one).Compare(Head.Of(other)) is not { } order) continue;
                decided++;
                Assert.That(order, Is.EqualTo(Math.Sign(one.CompareTo(other))), $"{one} and {other}");
            }
        }

        Assert.That(decided, Is.GreaterThan(seats.Length * seats.Length / 2), "mostly there is no need to look at the seats");
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Of_equals_with_so_few_keys_the_head_says_so(int keys) =>
        Assert.That(Head.Of(Ranked(new long[keys], null)).Compare(Head.Of(Ranked(new long[keys], null))), Is.Zero);

    [Test]
    public void Of_equals_in_two_keys_of_three_the_seats_decide() =>
        Assert.That(Head.Of(Ranked([1, 2, 3], null)).Compare(Head.Of(Ranked([1, 2, 4], null))), Is.Null);

    [Test]
    public void What_is_left_over_beside_the_first_key_comes_before_the_second()
    {
        var (one, other) = (Ranked([1, 9], [0.1m, 0m]), Ranked([1, 2], [0.2m, 0m]));
        Assert.That(one.CompareTo(other), Is.Negative);
        Assert.That(Head.Of(one).Compare(Head.Of(other)), Is.Null);
    }

    private static Seat Draw(Random random, int keys)
    {
        if (random.Next(9) == 0) return Seat.Unranked(random.Next(-1, 3), Classes[random.Next(2)]);
        long[] quanta = [.. Enumerable.Range(0, keys).Select(_ => random.Next(9) == 0 ? KeyVector.Missing : random.Next(4))];
        decimal[] rests = [.. quanta.Select(_ => random.Next(3) / 10m)];
        return Ranked(quanta, random.Next(4) == 0 ? rests : null);
    }

    private static Seat Ranked(long[] quanta, decimal[]? rests) =>
        new(Seat.Ranked, "ranked", new KeyVector(quanta, rests), []);
}
