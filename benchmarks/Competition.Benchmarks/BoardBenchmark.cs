using System.ComponentModel;
using StackExchange.Redis;

namespace Competition.Benchmarks;

/// <summary>
/// What it costs that one entrant has another score and its rank is asked: on a board of ours, all the way from a mark
/// to it, on a list that is sorted again, and in Redis; in turns, each with the same updates, and all have to agree on
/// every rank that they tell, and at the end on that of everybody.
/// </summary>
internal static class BoardBenchmark
{
    private const int Rounds = 5;
    private static readonly string[] Names = ["board", "whole way", "list", "Redis"];

    public static async Task Run()
    {
        Console.WriteLine("processor µs an update and rank (elapsed): board | whole way | list | Redis, its server alone");
        await using var redis = await Start();
        foreach (var entrants in new[] { 1_000, 10_000, 100_000 })
        {
            var rounds = new List<BoardOutcome[]>();
            for (var round = 0; round <= Rounds; round++)
            {
                var updates = BoardUpdates.Draw(entrants, Math.Clamp(10_000_000 / entrants, 100, 10_000), round);
                var outcomes = await Outcomes(updates, redis);
                if (round > 0) rounds.Add(outcomes);      // the first warms all
            }

            Report(entrants, rounds);
        }
    }

    private static async Task<BoardOutcome[]> Outcomes(BoardUpdates updates, LocalRedis? redis)
    {
        List<BoardOutcome> all =
            [BoardPeers.Seats(updates), BoardPeers.WholeWay(updates), BoardPeers.SortedList(updates)];
        if (redis is not null) all.Add(await RedisBoard.Run(redis.Connection.GetDatabase(), updates));
        for (var other = 1; other < all.Count; other++)
        {
            if (all[0].AgreesWith(all[other])) continue;
            throw new InvalidOperationException($"{Names[0]} and {Names[other]} do not agree on every rank");
        }

        return [.. all];
    }

    private static void Report(int entrants, List<BoardOutcome[]> rounds)
    {
        Console.WriteLine($"  {entrants:N0} entrants, {rounds[0][0].Told.Length:N0} updates; all agree on every rank");
        for (var peer = 0; peer < rounds[0].Length; peer++)
        {
            var (processor, elapsed) = (Of(r => r[peer].Processor), Of(r => r[peer].Elapsed));
            var (board, whole) = (Of(r => r[peer].Processor / r[0].Processor), Of(r => r[peer].Processor / r[1].Processor));
            Console.WriteLine(
                $"    {Names[peer],-9} {processor.Text("N2")}, elapsed {elapsed.Text("N2")}; "
                + $"of the board {board.Median:N2}, of the whole way {whole.Median:N2}");
        }

        Spread Of(Func<BoardOutcome[], double> figure) => new(rounds.Select(figure));
    }

    private static async Task<LocalRedis?> Start()
    {
        try
        {
            return await LocalRedis.StartWithoutDisk();
        }
        catch (Win32Exception)
        {
            return null;      // there is none here
        }
    }
}
