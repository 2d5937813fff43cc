using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>One Redis for all tests that do not harm it, emptied before each.</summary>
[SetUpFixture]
internal sealed class RedisHouse
{
    private static RedisProcess? _redis;

    /// <summary>It, emptied; the test is ignored where there is none.</summary>
    public static async Task<RedisProcess> Empty()
    {
        if (!RedisProcess.IsInstalled) Assert.Ignore("redis-server is not installed");
        _redis ??= await RedisProcess.Start();
        await _redis.Say("FLUSHALL SYNC");
        return _redis;
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_redis is not null) await _redis.DisposeAsync();
    }
}
