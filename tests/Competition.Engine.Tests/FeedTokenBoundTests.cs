using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Competition.Engine.Tests;

/// <summary>Anybody may make a token: what it says costs no more than what is there.</summary>
[TestFixture, CancelAfter(300_000)]
internal sealed class FeedTokenBoundTests
{
    [Test]
    public async Task A_token_that_claims_entries_that_are_not_there_is_answered_at_once()
    {
        await using var arena = await Arena.Open(Views.Frozen());
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        var text = "west~node1=100000000;1-100000000\n"u8;
        var token = Base64Url.EncodeToString(text);
        var clock = Stopwatch.StartNew();
        var reading = Task.Run(async () =>
        {
            await foreach (var fact in arena.Cup.Facts(token, _ => true, CancellationToken.None, "public", isLive: false)!)
                TestContext.Out.WriteLine(fact.Entry.Fact.ToString());
        });
        var inTime = await Task.WhenAny(reading, Task.Delay(5_000)) == reading;
        await reading;
        Assert.That(inTime, $"it took {clock.Elapsed.TotalSeconds:0} s of a core");
    }
}
