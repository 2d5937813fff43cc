using System.Globalization;
using Competition.Cli;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Competition.Server;

/// <summary>
/// Plays contests, one after the other and each with its own chances, as anybody could: <c>competition simulate</c>
/// over the public API.
/// </summary>
internal sealed partial class DemoContest(
    ServerSettings settings, IServer server, IHostApplicationLifetime host, ILogger<DemoContest> log)
    : BackgroundService
{
    /// <summary>The result stands so long before the next contest begins: time enough to read two pages.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Everywhere = ["[::]", "0.0.0.0", "*", "+"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        var (address, pass) = (Address(), settings.OrganiserPass ?? "");
        await Console.Out.WriteLineAsync($"The demo's wall: {address}/wall/");
        await Console.Out.WriteLineAsync($"The demo's pass: {pass}");
        for (var seed = 1; !stoppingToken.IsCancellationRequested; seed++)
        {
            var chances = seed.ToString(CultureInfo.InvariantCulture);
            string[] at = ["--server", address, "--pass", pass, "--contest", $"demo-{chances}"];
            var playing = CommandLine.Run(["simulate", .. at, "--seed", chances], stoppingToken);
            await OfferSeat(at, new Uri($"{address}/api/contests/demo-{chances}"), playing, stoppingToken);
            var exit = await playing;
            Ended(log, exit);
            await Task.Delay(Pause, stoppingToken);
        }
    }

    // As soon as the contest is there.
    private static async Task OfferSeat(string[] at, Uri contest, Task playing, CancellationToken cancel)
    {
        using var http = new HttpClient();
        while (true)
        {
            using var answer = await http.GetAsync(contest, cancel);
            if (answer.IsSuccessStatusCode) break;
            if (playing.IsCompleted) return;
            await Task.Delay(Breath, cancel);
        }

        await CommandLine.Run(["seat", .. at, "--seat", "guest", "--role", "referee", "--title", "体验席"], cancel);
    }

    private Task Started(CancellationToken cancel)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(cancel);
    }

    /// <summary>Where this machine reaches the server, also when it listens everywhere.</summary>
    private string Address()
    {
        var addresses = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        var bound = BindingAddress.Parse(addresses.First());
        var name = Everywhere.Contains(bound.Host, StringComparer.Ordinal) ? "localhost" : bound.Host;
        return $"{bound.Scheme}://{name}:{bound.Port}";
    }

    [LoggerMessage(EventId = 40, Level = LogLevel.Information, Message = "The demo's contest ended with {Exit}")]
    private static partial void Ended(ILogger log, int exit);
}
