using System.Globalization;
using System.Text;

namespace Competition.Server.Tests;

/// <summary>What a pass is shown by is with who has it, and nowhere else: not in a journal, a log or a file.</summary>
[TestFixture]
internal sealed class SecretTests
{
    // Whoever looks for a fault lets everything be told.
    [TestCase("Information")]
    [TestCase("Verbose")]
    public async Task No_token_and_no_pin_is_in_any_file_or_line(string level)
    {
        using var folder = new TempFolder();
        var secrets = new List<string> { ServerProcess.Pass, ServerProcess.ReaderPass };
        var server = ServerProcess.Launch(
            folder, "--urls", "http://127.0.0.1:0", $"--Serilog:MinimumLevel:Default={level}",
            $"--Serilog:MinimumLevel:Override:Microsoft={level}");
        await using (server)
        {
            await server.Stands();
            await Use(server, secrets);
            await server.Stop();
        }

        Assert.That(Find(secrets, "said", server.Said), Is.Empty);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.That(Find(secrets.Where(s => s.Length > 6), file, text), Is.Empty);
        }
    }

    private static async Task Use(ServerProcess server, List<string> secrets)
    {
        using var organiser = server.Api();
        using var nobody = server.Api(pass: null);
        await organiser.Make("cup", Seating.Cup());
        await organiser.Seat("cup", "A");
        foreach (var how in new[] { "pin", "pairing" })
        {
            var open = await organiser.Pairing("cup", "A");
            secrets.AddRange([Seating.PinOf(open), Seating.TokenOf(open)]);
            var body = new Dictionary<string, string> { [how] = secrets[how == "pin" ? ^2 : ^1] };
            using var paired = await nobody.Ask("POST", "/api/session", body);
            secrets.Add(Seating.CookieOf(paired)!);
            using var again = await nobody.Ask("POST", "/api/session", body);
            Assert.That((int)again.StatusCode, Is.EqualTo(how == "pin" ? 401 : 410));
        }

        var token = await organiser.Pass("cup", new { role = "judge", seat = "A" });
        secrets.AddRange([token, "a-wrong-token-of-somebody"]);
        using var wrong = server.Api("a-wrong-token-of-somebody");
        using var refused = await wrong.Ask("GET", "/api/contests");
        using var browser = server.Api(pass: null);
        browser.Http.DefaultRequestHeaders.Add("Cookie", $"competition={token}");
        using var foreign = await browser.Ask("POST", "/hubs/wall/negotiate?access_token=a-wrong-token-of-somebody");
        using var judge = server.Api(token);
        await judge.Post("cup", Seating.Mark("a-1", "weld", "\"value\":5"), "{\"token\":\"" + token + "\"", "garbage");
        await using (var wall = await WallClient.Connect(server.Address, pass: token))
        {
            await wall.Follow("cup");
            await wall.Next<Wire.Whole>();
            await organiser.Revoke("cup", token);
            await wall.Closed;
        }
    }

    private static IEnumerable<string> Find(IEnumerable<string> secrets, string where, string text) =>
        from secret in secrets.Distinct()
        let at = text.IndexOf(secret, StringComparison.Ordinal)
        where at >= 0
        select string.Create(CultureInfo.InvariantCulture, $"{where}: …{text[Math.Max(0, at - 100)..at]}‹secret›");
}
