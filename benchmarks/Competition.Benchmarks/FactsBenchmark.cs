using System.Diagnostics;
using System.Net.Http.Headers;

namespace Competition.Benchmarks;

/// <summary>
/// Facts a second from <c>POST …/facts</c> to receipt on the file journal, against the same facts as pipelined XADD to a local Redis
/// that syncs always: same facts, same batches, same number of senders, in turns.
/// </summary>
internal static class FactsBenchmark
{
    private const int Senders = 4;
    private const int Rounds = 5;
    private const int BatchesPerSender = 40;

    public static async Task Run(LocalServer server)
    {
        await using var redis = await LocalRedis.Start();
        Console.WriteLine("facts a second to receipt: POST …/facts on the file journal | pipelined XADD, appendfsync always");
        foreach (var batch in new[] { 64, 256, 1024 })
        {
            var ratios = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                // A contest a round: in a real one a contestant is marked a few times a task, not a thousand times.
                var contest = $"bench-{batch}-{round}";
                await server.Create(contest);
                var ours = await Rate(batch, (s, b) => Post(server, contest, batch, Source(s, round), b));
                var theirs = await Rate(batch, (s, b) => Add(redis, batch, Source(s, round), b));
                if (round == 0) continue;      // warms both
                ratios.Add(ours / theirs);
                Console.WriteLine($"  batch {batch,4}, round {round}: {ours,9:N0} | {theirs,9:N0}  ratio {ours / theirs:0.00}");
            }

            ratios.Sort();
            Console.WriteLine($"  batch {batch,4}: ratio min {ratios[0]:0.00}, median {ratios[Rounds / 2]:0.00}, max {ratios[^1]:0.00}");
        }
    }

    private static string Source(int sender, int round) => $"s{sender}r{round}";

    private static async Task<double> Rate(int batch, Func<int, int, Task> send)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(async sender =>
        {
            for (var b = 0; b < BatchesPerSender; b++) await send(sender, b);
        }));
        return Senders * BatchesPerSender * batch / watch.Elapsed.TotalSeconds;
    }

    private static async Task Post(LocalServer server, string contest, int batch, string source, int index)
    {
        using var body = new ByteArrayContent(Sample.Batch(source, index * batch, batch));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await server.Http.PostAsync($"/api/contests/{contest}/facts", body);
        var receipts = await answer.Content.ReadAsStringAsync();
        var stood = receipts.Split("\"ruling\":\"stands\"").Length - 1;
        if (stood != batch) throw new InvalidOperationException($"{stood} of {batch} stand: {receipts[..Math.Min(400, receipts.Length)]}");
    }

    private static async Task Add(LocalRedis redis, int batch, string source, int index)
    {
        var database = redis.Connection.GetDatabase();
        var adding = new Task[batch];
        for (var i = 0; i < batch; i++)
        {
            adding[i] = database.ExecuteAsync("XADD", $"bench-{batch}", "*", "f", Sample.Mark(source, index * batch + i));
        }

        await Task.WhenAll(adding);
    }
}
