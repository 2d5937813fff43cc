using System.Diagnostics;
using System.Globalization;
using StackExchange.Redis;

namespace Competition.Benchmarks;

/// <summary>
/// The same board in Redis: a sorted set, of each update a pipelined ZADD and ZREVRANK. Its processor time is that of
/// the server alone; what the client costs is not counted.
/// </summary>
internal static class RedisBoard
{
    private const int Pipelined = 1_000;
    private static readonly RedisKey Key = "board";

    public static async Task<BoardOutcome> Run(IDatabase redis, BoardUpdates updates)
    {
        RedisValue[] members = [.. Enumerable.Range(0, updates.Entrants).Select(e => Member(e, updates.Entrants))];
        await redis.KeyDeleteAsync(Key);
        foreach (var bunch in updates.First.Select((score, e) => new SortedSetEntry(members[e], score)).Chunk(10_000))
            await redis.SortedSetAddAsync(Key, bunch);

        var told = new List<int>();
        var (start, watch) = (await Processor(redis), Stopwatch.StartNew());
        foreach (var bunch in updates.Changes.Chunk(Pipelined)) told.AddRange(await Change(redis, bunch, members));
        var elapsed = watch.Elapsed;
        var processor = await Processor(redis) - start;
        return new BoardOutcome(
            processor.TotalMicroseconds / told.Count, elapsed.TotalMicroseconds / told.Count, [.. told],
            await Final(redis, updates.Entrants));
    }

    private static async Task<IEnumerable<int>> Change(
        IDatabase redis, (int Entrant, int Score)[] changes, RedisValue[] members)
    {
        var ranks = new List<Task<long?>>();
        var added = new List<Task>();
        foreach (var (entrant, score) in changes)
        {
            added.Add(redis.SortedSetAddAsync(Key, members[entrant], score));
            ranks.Add(redis.SortedSetRankAsync(Key, members[entrant], Order.Descending));
        }

        await Task.WhenAll(added);
        return (await Task.WhenAll(ranks)).Select(r => (int)(r ?? -1) + 1);
    }

    private static async Task<int[]> Final(IDatabase redis, int entrants)
    {
        var final = new int[entrants];
        var inOrder = await redis.SortedSetRangeByRankAsync(Key, 0, -1, Order.Descending);
        foreach (var (at, member) in inOrder.Index())
            final[entrants - 1 - int.Parse(member.ToString(), CultureInfo.InvariantCulture)] = at + 1;
        return final;
    }

    // From behind the greater member is the first of equals: so the lesser entrant has the greater one.
    private static RedisValue Member(int entrant, int entrants) => $"{entrants - 1 - entrant:D7}";

    private static async Task<TimeSpan> Processor(IDatabase redis)
    {
        var told = (await redis.ExecuteAsync("INFO", "cpu")).ToString() ?? "";
        var seconds = told.Split("\r\n").Select(line => line.Split(':'))
            .Where(parts => parts[0] is "used_cpu_user" or "used_cpu_sys")
            .Sum(parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
        return TimeSpan.FromSeconds(seconds);
    }
}
