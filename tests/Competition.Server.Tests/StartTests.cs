using System.Net;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace Competition.Server.Tests;

/// <summary>Starting: passes, node, settings that are refused, one server a folder, the demo's own folder.</summary>
[TestFixture]
internal sealed partial class StartTests
{
    private const string Anywhere = "http://127.0.0.1:0";

    [Test]
    public async Task The_first_start_prints_a_pass_once_and_keeps_only_its_hash()
    {
        using var folder = new TempFolder();
        string pass;
        await using (var first = await ServerProcess.Start(folder, 0, "OrganiserPass="))
        {
            pass = PassLine().Match(first.Said).Groups[1].Value;
            using var api = first.Api(pass);
            await api.Make("cup");
            await first.Stop();
        }

        await using var second = await ServerProcess.Start(folder, 0, "OrganiserPass=");
        using var same = second.Api(pass);
        using var replaced = await same.Put("cup", Cup.Body());
        var files = Directory.EnumerateFiles(folder.Data, "*", SearchOption.AllDirectories);
        Assert.Multiple(() =>
        {
            Assert.That(pass, Has.Length.GreaterThanOrEqualTo(22), "128 bits or more");
            Assert.That(replaced.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(second.Said, Does.Not.Match(PassLine()));
            Assert.That(files.Where(f => Holds(f, pass)), Is.Empty, "no file holds the pass");
        });
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public async Task The_kept_hash_is_for_this_user_only()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "OrganiserPass=");
        var mode = File.GetUnixFileMode(Path.Combine(folder.Data, "organiser-pass.sha256"));
        Assert.That(mode, Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task The_node_keeps_its_name()
    {
        using var folder = new TempFolder();
        string? before;
        await using (var first = await ServerProcess.Start(folder))
        {
            before = await File.ReadAllTextAsync(Path.Combine(folder.Data, "node"));
            await first.Stop();
        }

        await using var second = await ServerProcess.Start(folder);
        Assert.That(await File.ReadAllTextAsync(Path.Combine(folder.Data, "node")), Is.EqualTo(before));
    }

    [TestCase("Journal=redis", "Competition:Redis is not set, but Competition:Journal is redis; allowed: host:port,…")]
    [TestCase("Journal=stone", "Competition:Journal is 'stone'; allowed: files, redis")]
    [TestCase("Upstream=https://elsewhere.example", "Competition:Upstream is not supported yet")]
    [TestCase("PublishMs=0", "Competition:PublishMs is '0'; allowed: a whole number from 1 to 10000")]
    [TestCase("PublishMs=abc", "Competition:PublishMs is 'abc'; allowed: a whole number from 1 to 10000")]
    [TestCase("OrganiserPass=short", "Competition:OrganiserPass is too short; allowed: 16 characters or more")]
    [TestCase("Node=-x", "Competition:Node '-x' is no id")]
    public async Task A_wrong_setting_is_refused_by_name(string setting, string why)
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Launch(folder, "--urls", Anywhere, "--Competition:" + setting);
        await server.Ended();
        Assert.Multiple(() =>
        {
            Assert.That(server.ExitCode, Is.EqualTo(2));
            Assert.That(server.Said, Does.Contain(why));
        });
    }

    [Test]
    public async Task A_folder_has_one_server()
    {
        using var folder = new TempFolder();
        await using var first = await ServerProcess.Start(folder);
        await using var second = ServerProcess.Launch(folder, "--urls", Anywhere);
        await second.Ended();
        Assert.That(second.ExitCode, Is.EqualTo(2));
        Assert.That(second.Said, Does.Contain("cannot be held"));
    }

    [Test]
    public async Task A_damaged_journal_is_named_and_its_contest_alone_is_not_served()
    {
        using var folder = new TempFolder();
        await using (var server = await ServerProcess.Start(folder))
        {
            using var api = server.Api();
            await api.Make("cup");
            await api.Make("sound");
            for (var n = 1; n <= 20; n++) await api.Post("cup", Cup.Mark($"a-{n}", entrant: 1, value: n));
            await server.Stop();
        }

        var segment = Directory.EnumerateFiles(folder.Data, "*.seg", SearchOption.AllDirectories)
            .First(f => f.Contains("yongjia", StringComparison.Ordinal) && f.Contains("cup", StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(segment);
        bytes[bytes.Length / 2] ^= 0x40;
        await File.WriteAllBytesAsync(segment, bytes);
        await using var again = await ServerProcess.Start(folder);
        using var after = again.Api();
        Assert.Multiple(async () =>
        {
            Assert.That(again.Said, Does.Contain(Path.GetFileName(segment)));
            Assert.That((int)(await after.Http.GetAsync(new Uri("/api/contests/sound", UriKind.Relative))).StatusCode, Is.EqualTo(200));
            var closed = await after.Http.GetAsync(new Uri("/api/contests/cup", UriKind.Relative));
            Assert.That((int)closed.StatusCode, Is.EqualTo(503));
            Assert.That(await closed.Content.ReadAsStringAsync(), Does.Contain("contest-not-open"));
            Assert.That(await after.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), Does.Contain("\"cup\""));
        });
    }

    [Test]
    public async Task A_demo_plays_by_itself_in_a_folder_of_its_own()
    {
        using var folder = new TempFolder();
        await using (var real = await ServerProcess.Start(folder))
        {
            using var api = real.Api();
            await api.Make("real");
            await real.Stop();
        }

        await using var demo = await ServerProcess.StartDemo(folder);
        using var nobody = demo.Api(pass: null);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var live = "";
        while (!live.Contains("\"LIVE\"", StringComparison.Ordinal))
        {
            await Task.Delay(100, limit.Token);
            live = (await nobody.Get("/api/contests")).GetRawText();
        }

        Assert.Multiple(() =>
        {
            Assert.That(live, Does.Not.Contain("\"real\""));
            Assert.That(demo.Said, Does.Contain($"The demo's wall: {new Uri(demo.Address, "/wall/")}"));
        });
    }

    [Test]
    public async Task A_demo_refuses_a_folder_that_it_did_not_make()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Data, "demo"));
        await File.WriteAllTextAsync(Path.Combine(folder.Data, "demo", "precious"), "");
        await using var demo = ServerProcess.Launch(folder, "demo", "--urls", Anywhere);
        await demo.Ended();
        Assert.Multiple(() =>
        {
            Assert.That(demo.ExitCode, Is.EqualTo(2));
            Assert.That(File.Exists(Path.Combine(folder.Data, "demo", "precious")), Is.True);
        });
    }

    private static bool Holds(string file, string text)
    {
        if (Path.GetFileName(file) == "lock") return false;   // held, and empty
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
    }

    [GeneratedRegex("shown this once: ([A-Za-z0-9_-]+)")]
    private static partial Regex PassLine();
}
