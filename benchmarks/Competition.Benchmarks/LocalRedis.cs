using System.Diagnostics;
using StackExchange.Redis;

namespace Competition.Benchmarks;

/// <summary>A real redis-server on a free loopback port: one that syncs every write, or one that only remembers.</summary>
internal sealed class LocalRedis : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private LocalRedis(Process process, string folder, ConnectionMultiplexer connection) =>
        (_process, _folder, Connection) = (process, folder, connection);

    public ConnectionMultiplexer Connection { get; }

    public static Task<LocalRedis> Start() => Start("--appendonly yes --appendfsync always");

    public static Task<LocalRedis> StartWithoutDisk() => Start("--appendonly no");

    private static async Task<LocalRedis> Start(string persistence)
    {
        var folder = Directory.CreateTempSubdirectory("competition-redis-").FullName;
        var port = LocalServer.FreePort();
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true };
        foreach (var argument in $"--port {port} --bind 127.0.0.1 --save  {persistence}".Split(' '))
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("--dir");
        start.ArgumentList.Add(folder);
        var process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start");
        _ = process.StandardOutput.ReadToEndAsync();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new LocalRedis(process, folder, await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port},syncTimeout=60000"));
            }
            catch (RedisConnectionException) when (attempt < 50)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.CloseAsync();
        Connection.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
