using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Competition.Benchmarks;

/// <summary>
/// Bytes that one wall gets a second at 200 contestants and 50 changes a second, against sending the whole board as JSON at 10 Hz; and
/// the bytes of one patch against the whole board as JSON.
/// </summary>
internal static class PatchBenchmark
{
    private const int Seconds = 10;
    private const int ChangesPerSecond = 50;

    public static async Task Run(LocalServer server)
    {
        await server.Create("patches");
        await Send(server, from: 0, count: Sample.Contestants * 4);
        var whole = Encoding.UTF8.GetByteCount(await server.Http.GetStringAsync(
            $"/api/contests/patches/board?of={Uri.EscapeDataString(Sample.Board)}"));
        Console.WriteLine($"bytes to one wall, {Sample.Contestants} contestants, {ChangesPerSecond} changes a second, {Seconds} s");
        var from = 10_000;
        foreach (var protocol in new[] { "messagepack", "json" })
        {
            await using var wall = await BareWall.Follow(server.Address, protocol, "patches", Sample.Board);
            var (bytesBefore, framesBefore) = (wall.Bytes, wall.Frames);
            var sent = await Play(server, protocol, from);
            from += 1_237;      // later and other marks, or the second protocol would see no change
            await Task.Delay(500);
            var (bytes, frames) = (wall.Bytes - bytesBefore, wall.Frames - framesBefore);
            Console.WriteLine($"  {protocol,-11}: {bytes / Seconds,7:N0} B/s in {frames / (double)Seconds:0.0} frames/s ({sent} changes), " +
                $"whole board as JSON {whole:N0} B; at 10 Hz {whole * 10:N0} B/s: 1/{whole * 10.0 * Seconds / bytes:0.0}; " +
                $"mean frame 1/{whole / (bytes / (double)frames):0.0} of the whole");
        }
    }

    private static async Task<int> Play(LocalServer server, string source, int from)
    {
        var watch = Stopwatch.StartNew();
        var sent = 0;
        while (watch.Elapsed.TotalSeconds < Seconds)
        {
            var due = (int)(watch.Elapsed.TotalSeconds * ChangesPerSecond);
            if (due > sent) await Send(server, from + sent, due - sent, source);
            sent = Math.Max(sent, due);
            await Task.Delay(10);
        }

        return sent;
    }

    private static async Task Send(LocalServer server, int from, int count, string source = "first")
    {
        using var body = new ByteArrayContent(Sample.Batch(source, from, count));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var answer = await server.Http.PostAsync("/api/contests/patches/facts", body);
        answer.EnsureSuccessStatusCode();
    }
}
