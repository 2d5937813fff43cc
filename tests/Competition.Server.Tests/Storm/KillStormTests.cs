using System.Globalization;

namespace Competition.Server.Tests;

/// <summary>
/// Whenever the server is killed, each fact with a receipt stands once, its chain holds, every board is the replay's,
/// and no source has a gap. The seed is new each time; COMPETITION_SEED gives one.
/// </summary>
[TestFixture]
internal sealed class KillStormTests
{
    [TestCase(6)]
    [TestCase(60, Category = "Long")]
    public async Task Kills_at_any_instant_and_torn_writes_lose_nothing_and_double_nothing(int kills)
    {
        var seed = Environment.GetEnvironmentVariable("COMPETITION_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount & 0xffff;
        TestContext.Out.WriteLine($"kill storm: seed {seed}");
        await using var storm = new KillStorm(seed, patience: TimeSpan.FromSeconds(60 + (10 * kills)));
        await storm.Begin();
        for (var kill = 0; kill < kills; kill++) await storm.Kill();
        TestContext.Out.WriteLine($"kill storm: seed {seed}: {await storm.End()}");
        if (kills < 50) return;
        Assert.That(storm.Told("starts with a snapshot"), Is.GreaterThanOrEqualTo(kills / 10), "snapshots are under the storm");
    }
}
