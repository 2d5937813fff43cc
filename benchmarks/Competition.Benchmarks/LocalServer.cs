using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Competition.Benchmarks;

/// <summary>A real server process on a free loopback port, with a data folder of its own.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private const string OrganiserPass = "benchmark-organiser-pass-0123456789";
    private readonly Process _process;
    private readonly string? _folder;

    private LocalServer(Process process, string? folder, Uri address)
    {
        (_process, _folder, Address) = (process, folder, address);
        Http = new HttpClient { BaseAddress = address };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OrganiserPass);
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>What it has taken so far.</summary>
    public string Cost
    {
        get
        {
            _process.Refresh();
            return $"processor {_process.TotalProcessorTime.TotalSeconds:0.0} s, memory {_process.PeakWorkingSet64 >> 20} MiB at most";
        }
    }

    public static async Task<LocalServer> Start()
    {
        var folder = Directory.CreateTempSubdirectory("competition-benchmark-").FullName;
        return await Start(folder, own: true);
    }

    /// <summary>On a data folder that stays.</summary>
    public static Task<LocalServer> Start(string folder, bool snapshots = true) => Start(folder, own: false, snapshots);

    private static async Task<LocalServer> Start(string folder, bool own, bool snapshots = true)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Root(), $"src/Competition.Server/bin/{Build}/net10.0/Competition.Server.dll"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(address.ToString());
        start.Environment["Competition__DataDir"] = folder;
        start.Environment["Competition__OrganiserPass"] = OrganiserPass;
        start.Environment["Competition__RequestsPerAddress"] = "1000000";
        start.Environment["Competition__RequestsPerPass"] = "1000000";
        if (!snapshots) start.Environment["Competition__SnapshotEntries"] = "0";
        var process = Process.Start(start) ?? throw new InvalidOperationException("the server did not start");
        _ = process.StandardOutput.ReadToEndAsync();
        var server = new LocalServer(process, own ? folder : null, address);
        await server.Ready();
        return server;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task Create(string contest) => Create(contest, Sample.Contest());

    public async Task Create(string contest, string document)
    {
        using var body = new StringContent(document, Encoding.UTF8, "application/json");
        using var answer = await Http.PutAsync($"/api/contests/{contest}", body);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Http.Dispose();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

#if DEBUG
    private const string Build = "Debug";
#else
    private const string Build = "Release";
#endif

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Competition.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no folder above holds Competition.sln");
    }

    private async Task Ready()
    {
        for (var attempt = 0; attempt < 3000; attempt++)
        {
            try
            {
                using var answer = await Http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException("the server is not ready after a minute");
    }
}
