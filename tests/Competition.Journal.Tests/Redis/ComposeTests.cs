using System.Text.Json;
using System.Text.RegularExpressions;
using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>The Redis of docker-compose.yml is one that the store takes.</summary>
public sealed partial class ComposeTests
{
    [Test]
    public async Task The_Redis_of_the_compose_file_keeps_what_it_acknowledges()
    {
        if (!RedisProcess.IsInstalled) Assert.Ignore("redis-server is not installed");
        var words = JsonSerializer.Deserialize<string[]>(Command().Match(await Compose()).Groups[1].Value)!;
        Assert.That(words[0], Is.EqualTo("redis-server"));

        // What it does not say is as bad as it can be.
        string[] bad = ["--appendonly", "no", "--appendfsync", "no", "--no-appendfsync-on-rewrite", "yes"];
        await using var redis = await RedisProcess.Start([.. bad, "--maxmemory-policy", "allkeys-lru", .. words[1..]]);
        await using var store = await RedisJournals.Connect(new RedisSettings(redis.Connection, Unsafe: false));
        Assert.That(store.Faults, Is.Empty);
    }

    private static Task<string> Compose()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docker-compose.yml"))) folder = folder.Parent!;
        return File.ReadAllTextAsync(Path.Combine(folder.FullName, "docker-compose.yml"));
    }

    [GeneratedRegex(@"command: (\[[^\]]*\])")]
    private static partial Regex Command();
}
