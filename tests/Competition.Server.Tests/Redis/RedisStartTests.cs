using System.Diagnostics;

namespace Competition.Server.Tests;

/// <summary>A server that waits for its Redis in vain says so and ends.</summary>
[TestFixture]
internal sealed class RedisStartTests
{
    [Test]
    public async Task A_Redis_that_does_not_answer_is_asked_so_often_a_second_apart()
    {
        using var folder = new TempFolder();
        var nobody = $"--Competition:Redis=127.0.0.1:{ServerProcess.FreePort()}";
        var watch = Stopwatch.StartNew();
        await using var server = ServerProcess.Launch(folder, "--urls", "http://127.0.0.1:0", "--Competition:Journal=redis", nobody);
        await server.Ended();
        Assert.That(server.ExitCode, Is.EqualTo(2), server.Said);
        Assert.That(server.Said, Does.Contain("Competition:Redis: Redis at 127.0.0.1:")
            .And.Contain("nobody answers there").And.Not.Contain("AbortOnConnectFail"));
        Assert.That(watch.Elapsed, Is.GreaterThan(TimeSpan.FromSeconds(Limits.RedisAttempts - 1)));
    }
}
