using Competition.Scoring.Tests.Expressions;

namespace Competition.Scoring.Tests;

/// <summary>The structures that keep a board in order (model.md B9): both are a list, only faster.</summary>
internal sealed class OrderTests
{
    private static IOrder[] Orders => [new FlatOrder(), new ChunkedOrder()];

    [TestCaseSource(nameof(Orders))]
    public void It_is_a_list_in_which_one_searches_by_halving(object order)
    {
        var (tested, list, random) = ((IOrder)order, new List<int>(), new Random(5));
        for (var step = 0; step < 20_000; step++)
        {
            // Grows to some chunks, then shrinks to nothing, then grows again.
            var grows = step % 10_000 < 6_000 ? random.Next(4) > 0 : random.Next(4) == 0;
            var entrant = random.Next(1_000_000);
            var at = tested.Leading(e => e < entrant);
            Assert.That(at, Is.EqualTo(list.Count(e => e < entrant)));
            if (grows)
            {
                tested.Insert(at, entrant);
                list.Insert(at, entrant);
            }
            else if (at < list.Count)
            {
                tested.RemoveAt(at);
                list.RemoveAt(at);
            }

            Assert.That(tested.Count, Is.EqualTo(list.Count));
            if (list.Count > 0) Assert.That(tested[step % list.Count], Is.EqualTo(list[step % list.Count]));
        }

        Assert.That(Enumerable.Range(0, tested.Count).Select(i => tested[i]), Is.EqualTo(list));
    }

    [TestCaseSource(nameof(Orders))]
    public void It_takes_a_whole_order_at_once(object order)
    {
        var tested = (IOrder)order;
        int[] all = [.. Enumerable.Range(0, (3 * Limits.OrderChunk) + 7)];
        tested.Fill(all);
        tested.Insert(Limits.OrderChunk, -1);
        tested.Fill(all);
        Assert.That(Enumerable.Range(0, tested.Count).Select(i => tested[i]), Is.EqualTo(all));
        tested.Fill([]);
        Assert.That((tested.Count, tested.Leading(_ => true)), Is.EqualTo((0, 0)));
        tested.Insert(0, 4);
        Assert.That(tested[0], Is.EqualTo(4));
    }

    [TestCaseSource(nameof(Orders))]
    public void One_who_moves_stands_where_it_is_put_among_the_others(object order)
    {
        var (tested, random) = ((IOrder)order, new Random(6));
        List<int> list = [.. Enumerable.Range(0, 3 * Limits.OrderChunk)];
        tested.Fill([.. list]);
        for (var step = 0; step < 2_000; step++)
        {
            var (from, to) = (random.Next(list.Count), random.Next(list.Count));
            var entrant = list[from];
            list.RemoveAt(from);
            list.Insert(to, entrant);
            tested.Move(from, to);
        }

        Assert.That(Enumerable.Range(0, tested.Count).Select(i => tested[i]), Is.EqualTo(list));
    }

    [Test]
    public void Sums_and_search_of_sizes_are_those_of_a_list()
    {
        var (random, sizes) = (new Random(3), Enumerable.Repeat(2, 77).ToArray());
        var tree = new SizeTree(sizes);
        for (var step = 0; step < 500; step++)
        {
            var (chunk, by) = (random.Next(sizes.Length), random.Next(4));
            sizes[chunk] += by;
            tree.Add(chunk, by);
            var position = random.Next(sizes.Sum());
            var (found, within) = tree.Find(position);
            Assert.That(tree.Before(chunk), Is.EqualTo(sizes.Take(chunk).Sum()));
            Assert.That(sizes.Take(found).Sum() + within, Is.EqualTo(position));
            Assert.That(within, Is.LessThan(sizes[found]));
        }
    }

    [TestCase(600)]
    [TestCase(Limits.FlatOrder + 300)]
    public void Seats_stand_in_order_whoever_changes(int entrants)
    {
        var (seats, random) = (new Seats(entrants), new Random(9));
        var keys = new long?[entrants];
        Change(Enumerable.Range(0, entrants));
        for (var step = 0; step < 200; step++) Change(Enumerable.Range(0, 1 + (step % 3)).Select(_ => random.Next(entrants)));
        int[] expected = [.. Enumerable.Range(0, entrants).Where(e => keys[e] is not null).OrderBy(e => keys[e]).ThenBy(e => e)];
        Assert.That(Enumerable.Range(0, seats.Count).Select(seats.At), Is.EqualTo(expected));
        foreach (var at in Enumerable.Range(0, 100).Select(_ => random.Next(expected.Length)))
        {
            var key = keys[expected[at]];
            var better = keys.Count(k => k < key);
            Assert.That(
                seats.PlaceOf(expected[at]), Is.EqualTo(new Place(at + 1, better + 1, keys.Count(k => k == key))));
        }

        void Change(IEnumerable<int> who)
        {
            var changes = who.Distinct().Select(e => (e, random.Next(9) == 0 ? null : Seat(e))).ToList();
            foreach (var (entrant, _) in changes.Where(c => c.Item2 is null)) keys[entrant] = null;
            seats.Change(changes);
        }

        Seat Seat(int entrant)
        {
            var key = random.Next(50);
            keys[entrant] = key;
            return new Seat(Scoring.Seat.Ranked, "ranked", new KeyVector([key], null), []);
        }
    }

    [TestCase("12.5", "0.5", 25)]
    [TestCase("-12.5", "0.5", -25)]
    [TestCase("7", "60", 0)]
    [TestCase("-7", "60", -1)]
    [TestCase("1000000000000000000000000", "0.01", long.MaxValue - 1)]
    public void A_number_is_so_many_quanta(string number, string step, long quanta) =>
        Assert.That(KeyVector.Split(Numbers.Parse(number), Numbers.Parse(step)).Quanta, Is.EqualTo(quanta));

    [Test]
    public void Vectors_are_ordered_as_their_decimals_whatever_the_quantum()
    {
        decimal[] numbers = [-1e27m, -1e20m, -3.7m, -0.3m, 0m, 0.1m, 0.30000000001m, 1m, 9e17m, 9.3e18m, 1e20m, 1e27m];
        foreach (var step in new[] { 1m, 0.1m, 0.000_000_001m, 7m })
        {
            KeyVector[] vectors = [.. numbers.Select(n => Vector(n, step, descending: false)), Missing(step)];
            Assert.That(vectors.Reverse().Order(), Is.EqualTo(vectors), $"step {step}");
            KeyVector[] folded = [.. numbers.Reverse().Select(n => Vector(n, step, descending: true)), Missing(step)];
            Assert.That(folded.Reverse().Order(), Is.EqualTo(folded), $"step {step}, descending");
        }
    }

    private static KeyVector Missing(decimal step) => Write(Value.Missing(MissingReason.NotMarked), step, false);

    private static KeyVector Vector(decimal number, decimal step, bool descending) =>
        Write(Value.Of(number), step, descending);

    private static KeyVector Write(Value value, decimal step, bool descending)
    {
        var writer = new KeyWriter();
        writer.Add(value, step, descending);
        return writer.Take();
    }
}
