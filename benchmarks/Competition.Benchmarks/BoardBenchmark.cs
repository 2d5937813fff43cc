using System.ComponentModel;
using System.Diagnostics;
using Competition.Scoring;
using StackExchange.Redis;

namespace Competition.Benchmarks;

/// <summary>
/// What it costs that one entrant has new keys and its rank is asked: on a board of ours, on a list that is sorted again, and in
/// Redis as pipelined ZADD and ZREVRANK (one key there, four here), in turns.
/// </summary>
internal static class BoardBenchmark
{
    private const int Keys = 4;
    private const int Rounds = 5;

    public static async Task Run()
    {
        Console.WriteLine("microseconds to seat one entrant anew and ask its rank: board | list sorted again | ZADD + ZREVRANK, pipelined");
        foreach (var entrants in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            var ratios = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                var (ours, list, redis) = (Board(entrants, round), List(entrants, round), await Redis(entrants, round));
                if (round == 0) continue;      // warms all
                ratios.Add(list / ours);
                Console.WriteLine($"  {entrants,9:N0}, round {round}: {ours,8:0.00} | {list,12:0.0} | {redis,8:0.00}");
            }

            ratios.Sort();
            Console.WriteLine($"  {entrants,9:N0}: the list costs {ratios[0]:N0} to {ratios[^1]:N0} times as much");
        }
    }

    private static double Board(int entrants, int seed)
    {
        var (random, seats) = (new Random(seed), new Seats(entrants));
        seats.Change([.. Enumerable.Range(0, entrants).Select(e => (e, (Seat?)Draw(random)))]);
        var changes = Math.Max(2_000, 200_000_000 / (entrants + 10_000) / 10);
        var watch = Stopwatch.StartNew();
        long sum = 0;
        for (var i = 0; i < changes; i++)
        {
            var entrant = random.Next(entrants);
            seats.Change([(entrant, Draw(random))]);
            sum += seats.PlaceOf(entrant).First;
        }

        return sum > 0 ? watch.Elapsed.TotalMicroseconds / changes : 0;
    }

    private static double List(int entrants, int seed)
    {
        var random = new Random(seed);
        var keys = Enumerable.Range(0, entrants).Select(_ => Draw(random)).ToArray();
        var list = Enumerable.Range(0, entrants).ToList();
        list.Sort(Compare);
        var changes = Math.Max(3, 300_000 / entrants);
        var watch = Stopwatch.StartNew();
        long sum = 0;
        for (var i = 0; i < changes; i++)
        {
            var entrant = random.Next(entrants);
            keys[entrant] = Draw(random);
            list.Sort(Compare);
            sum += list.IndexOf(entrant) + 1;
        }

        return sum > 0 ? watch.Elapsed.TotalMicroseconds / changes : 0;

        int Compare(int one, int other)
        {
            var order = keys[one].CompareTo(keys[other]);
            return order != 0 ? order : one.CompareTo(other);
        }
    }

    private static Seat Draw(Random random)
    {
        var quanta = new long[Keys];
        for (var i = 0; i < Keys; i++) quanta[i] = -random.Next(i == 0 ? 1_000 : 100);
        return new Seat(Seat.Ranked, "ranked", new KeyVector(quanta, null), []);
    }

    private static async Task<double> Redis(int entrants, int seed)
    {
        try
        {
            await using var redis = await LocalRedis.StartWithoutDisk();
            return await Redis(redis.Connection.GetDatabase(), entrants, seed);
        }
        catch (Win32Exception)
        {
            return double.NaN;      // there is none here
        }
    }

    private static async Task<double> Redis(IDatabase database, int entrants, int seed)
    {
        const int Changes = 20_000;
        var random = new Random(seed);
        foreach (var bunch in Enumerable.Range(0, entrants).Chunk(10_000))
        {
            await database.SortedSetAddAsync("b", [.. bunch.Select(e => new SortedSetEntry($"w{e}", random.Next(1_000)))]);
        }

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Changes / 1_000; i++)
        {
            var pipeline = new List<Task>();
            for (var j = 0; j < 1_000; j++)
            {
                var entrant = $"w{random.Next(entrants)}";
                pipeline.Add(database.SortedSetAddAsync("b", entrant, random.Next(1_000)));
                pipeline.Add(database.SortedSetRankAsync("b", entrant, Order.Descending));
            }

            await Task.WhenAll(pipeline);
        }

        return watch.Elapsed.TotalMicroseconds / Changes;
    }
}
