using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Competition.Server.Tests;

/// <summary>The server as an operator runs it: a process of its own, on a loopback port, with a data folder.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    public const string Pass = "organiser-pass-of-the-tests";
    public const string ReaderPass = "reader-pass-of-the-tests";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new IOException("the server ended:\n" + Said));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = new("http://nowhere.invalid");

    /// <summary>Everything that it has printed.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Bytes of memory that it has now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it and waits until all contests are open.</summary>
    /// <param name="settings">Of the section Competition, as <c>Name=value</c>.</param>
    public static async Task<ServerProcess> Start(TempFolder folder, int port = 0, params string[] settings)
    {
        var words = settings.Select(s => $"--Competition:{s}");
        var server = Launch(folder, ["--urls", $"http://127.0.0.1:{port}", .. words]);
        await server.Stands();
        return server;
    }

    /// <summary>Starts the demo; it has a pass of its own.</summary>
    public static async Task<ServerProcess> StartDemo(TempFolder folder)
    {
        var server = Launch(folder, "demo", "--urls", "http://127.0.0.1:0");
        await server.Stands();
        return server;
    }

    /// <summary>Starts it with these words only; it need not come up.</summary>
    public static ServerProcess Launch(TempFolder folder, params string[] words) => Launch(folder, [], words);

    /// <param name="environment">What else is set there.</param>
    public static ServerProcess Launch(TempFolder folder, Dictionary<string, string> environment, params string[] words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Competition.Server.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. words])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path,
        };
        start.Environment["Competition__DataDir"] = folder.Data;
        start.Environment["Competition__OrganiserPass"] = Pass;
        start.Environment["Competition__ReaderPass"] = ReaderPass;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new ServerProcess(start);
    }

    /// <summary>Waits until it listens and all contests are open.</summary>
    public async Task Stands()
    {
        Address = await _listening.Task.WaitAsync(Patience);
        await Ready();
    }

    /// <summary>
    /// A port that was free a moment ago, for a server that comes back to the same address: none of those that the
    /// operating system gives to others meanwhile.
    /// </summary>
    public static int FreePort()
    {
        var random = new Random();
        while (true)
        {
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, random.Next(16_000, 32_000));
                probe.Start();
                return ((IPEndPoint)probe.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // somebody has it
            }
        }
    }

    /// <param name="from">The address of this machine that it is asked from.</param>
    public Api Api(string? pass = Pass, string from = "127.0.0.1") => new(Address, pass, from);

    /// <summary>SIGTERM; completes when the process has ended.</summary>
    public async Task Stop()
    {
        Signal("TERM");
        await Ended();
    }

    /// <summary>The process stands still, its connections stay open: what a hanging machine looks like.</summary>
    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    /// <summary>SIGKILL: nothing that it still wanted to do happens.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Ended();
    }

    public Task Ended() => _process.WaitForExitAsync().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match) _listening.TrySetResult(new Uri(match.Groups[1].Value));
    }

    private async Task Ready()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(Patience);
        while ((await http.GetAsync("/health/ready", limit.Token)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(20, limit.Token);
    }

    [GeneratedRegex(@"Now listening on: ""?(http://[0-9.:]+)")]
    private static partial Regex Listening();
}
