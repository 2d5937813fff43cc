using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Competition.Testing;

/// <summary>A real redis-server of the test's own, on a free loopback port, that keeps every write unless told else.</summary>
public sealed class RedisProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("redis-").FullName;
    private readonly string[] _options;
    private Process _process;

    private RedisProcess(string[] options)
    {
        _options = options;
        Port = FreePort();
        _process = Launch();
    }

    /// <summary>Whether redis-server is on the path of this machine.</summary>
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

    public int Port { get; }

    public string Connection => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <param name="options">As on its command line: <c>--appendfsync everysec</c>. The last of a name counts.</param>
    public static async Task<RedisProcess> Start(params string[] options)
    {
        var redis = new RedisProcess(options);
        await redis.Answers();
        return redis;
    }

    /// <summary>SIGKILL; completes when it has ended.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The same folder and port again.</summary>
    public async Task StartAgain()
    {
        _process.Dispose();
        _process = Launch();
        await Answers();
    }

    /// <summary>It stands still; its connections stay open.</summary>
    public void Pause() => Signal("STOP");

    public void Resume() => Signal("CONT");

    /// <summary>Says one command, as to a terminal; returns its answer, the lines of a list joined.</summary>
    public async Task<string> Say(string command)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, Port);
        await using var writer = new StreamWriter(tcp.GetStream()) { NewLine = "\r\n" };
        using var reader = new StreamReader(tcp.GetStream());
        await writer.WriteLineAsync(command + "\r\nQUIT");
        await writer.FlushAsync();
        var answer = await reader.ReadToEndAsync();
        return answer.Replace("\r\n", "\n", StringComparison.Ordinal)[..^"+OK\n".Length].TrimEnd();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Launch()
    {
        string[] words =
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder, "--save", "",
            "--appendonly", "yes", "--appendfsync", "always", .. _options,
        ];
        var start = new ProcessStartInfo("redis-server", words) { RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start");
        _ = process.StandardOutput.ReadToEndAsync();
        return process;
    }

    private async Task Answers()
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            try
            {
                if (await Say("PING") == "+PONG") return;
            }
            catch (Exception e) when (e is SocketException or IOException or ArgumentOutOfRangeException)
            {
                // not there yet
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException("redis-server does not answer");
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
