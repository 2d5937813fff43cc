using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Server.Tests;

/// <summary>
/// Ten thousand inputs that are none: bodies of every call that takes one, lines of facts, messages to the hub. Each is
/// refused, nothing of it stands, and the server goes on as before. The seed is new each time; COMPETITION_SEED gives
/// one.
/// </summary>
[TestFixture, NonParallelizable]
internal sealed class MalformedTests
{
    private const int Bodies = 4_000;
    private const int Lines = 4_000;
    private const int Frames = 2_000;
    private const int LinesPerRequest = 50;
    private const long MoreMemory = 256L * 1024 * 1024;

    private static readonly (string Method, string Path, string Needed, string Body)[] Calls =
    [
        ("POST", "/api/session", "pairing", """{"pairing":"abc","holder":"h","device":"d"}"""),
        ("POST", "/api/contests/cup/seats", "id", """{"id":"Z","role":"judge","by":["judge"],"scope":{"nodes":["cup"]}}"""),
        ("POST", "/api/contests/cup/seats/A/pairing", "replace", """{"replace":true,"expires":"2099-01-01T00:00:00Z"}"""),
        ("POST", "/api/contests/cup/passes", "role", """{"role":"judge","seat":"A","holder":"h"}"""),
        ("POST", "/api/contests/cup/rules/preview", "root", Cup.Rulebook),
        ("POST", "/api/contests/cup/seal", "node", """{"node":"cup"}"""),
        ("POST", "/api/contests/cup/hold", "node", """{"node":"cup","entrant":"w1"}"""),
        ("POST", "/api/contests/cup/post", "node", """{"node":"cup","entrant":"w1"}"""),
        ("POST", "/api/contests/cup/rerun", "node", """{"node":"cup","entrant":"w1","reason":"power"}"""),
        ("PUT", "/api/contests/new", "rulebook", Cup.Body()),
    ];

    [Test]
    public async Task Ten_thousand_are_refused_and_the_server_goes_on()
    {
        var seed = Environment.GetEnvironmentVariable("COMPETITION_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount & 0xffff;
        TestContext.Out.WriteLine($"malformed: seed {seed}");
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder);
        using var organiser = server.Api();
        await organiser.Make("cup", Seating.Cup());
        await organiser.Seat("cup", "A");
        var (before, took) = (server.Memory, Stopwatch.StartNew());

        var malformer = new Malformer(new Random(seed));
        await SendBodies(organiser, malformer, new Random(seed));
        await SendLines(organiser, malformer, new Random(seed));
        var tablet = await organiser.Pass("cup", new { role = "head-judge" });
        for (var i = 0; i < Frames; i += 2)
        {
            await SendFrame(server, malformer.Frame(), $"seed {seed}, frame {i}");
            await SendFrame(server, malformer.Frame(), $"seed {seed}, frame {i + 1}", tablet);
        }

        TestContext.Out.WriteLine($"malformed: {took.Elapsed.TotalSeconds:0} s, {(server.Memory - before) >> 20} MiB more");
        await Healthy(server, organiser);
        Assert.That(server.Memory - before, Is.LessThan(MoreMemory));
    }

    private static async Task SendBodies(Api organiser, Malformer malformer, Random random)
    {
        for (var i = 0; i < Bodies; i++)
        {
            var (method, path, needed, body) = Calls[i % Calls.Length];
            var bytes = random.Next(3) == 0 ? malformer.Crooked(body, needed) : malformer.Document(body);
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await organiser.Http.SendAsync(
                new HttpRequestMessage(new HttpMethod(method), path) { Content = content });
            if ((int)answer.StatusCode is < 400 or >= 500)
                Assert.Fail($"{i}: {method} {path}: {(int)answer.StatusCode} to {Convert.ToBase64String(bytes)}");
        }
    }

    private static async Task SendLines(Api organiser, Malformer malformer, Random random)
    {
        var good = Seating.Mark("a-1", "weld", "\"value\":5");
        for (var sent = 0; sent < Lines; sent += LinesPerRequest)
        {
            var lines = Enumerable.Range(0, LinesPerRequest)
                .Select(_ => random.Next(3) == 0 ? malformer.Crooked(good, "node") : malformer.Document(good)).ToList();
            using var content = new ByteArrayContent([.. lines.SelectMany(line => line.Append((byte)'\n'))]);
            using var answer = await organiser.Send("cup", content);
            var receipts = Api.Receipts(await answer.Content.ReadAsStringAsync());
            Assert.That(receipts, Has.Count.EqualTo(LinesPerRequest));
            Assert.That(receipts.Select(r => r.Ruling), Is.All.EqualTo("refused"));
        }
    }

    // Told that it is wrong, or cut off; what means nothing to the protocol is passed over, and then a call is answered.
    private static async Task SendFrame(ServerProcess server, byte[] frame, string which, string? tablet = null)
    {
        var path = tablet is null ? Wire.HubPaths.Wall : Wire.HubPaths.Ref;
        await using var wall = await WallClient.Connect(server.Address, "messagepack", tablet, path: path);
        await wall.SendBytes(frame);
        try
        {
            await (tablet is null ? wall.Call("Unfollow", "cup", Cup.Board) : wall.Call("Time"));
            await wall.Next<CompletionMessage>(TimeSpan.FromSeconds(10));
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{which}: neither refused nor cut off: {Convert.ToHexString(frame)}");
        }
        catch (Exception e) when (e is System.Threading.Channels.ChannelClosedException or System.Net.WebSockets.WebSocketException)
        {
            // cut off
        }
    }

    private static async Task Healthy(ServerProcess server, Api organiser)
    {
        await organiser.Get("/health/ready");
        var receipt = (await organiser.Post("cup", Seating.Mark("good-1", "weld", "\"value\":5"))).Single();
        Assert.That(receipt.Ruling, Is.EqualTo("stands"));
        var contests = (await organiser.Get("/api/contests")).GetProperty("contests").GetArrayLength();
        var passes = (await organiser.Get("/api/contests/cup/passes")).GetProperty("passes").GetArrayLength();
        Assert.That((contests, passes), Is.EqualTo((1, 1)));
        Assert.That(server.Said, Does.Not.Match(@"\d (ERR|FTL) "));
    }
}
