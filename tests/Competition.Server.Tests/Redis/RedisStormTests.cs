namespace Competition.Server.Tests;

/// <summary>Redis and the server are killed in turn, and stand still: no receipt is lost, no fact stands twice.</summary>
[TestFixture]
internal sealed class RedisStormTests
{
    [Test]
    public async Task Kills_of_Redis_and_of_the_server_lose_no_receipt_and_double_no_fact()
    {
        await using var storm = await RedisStorm.Begin();
        await storm.More(60);
        await storm.Redis.Kill();
        await storm.Redis.StartAgain();
        await storm.More(60);
        await storm.Server.Kill();
        await storm.Redis.Kill();
        await storm.Redis.StartAgain();
        await storm.Serve();
        await storm.Sent();
        await storm.EachStandsOnce();
    }

    [Test]
    [Category("Long")]
    public async Task Many_kills_in_turn_lose_no_receipt_and_double_no_fact()
    {
        await using var storm = await RedisStorm.Begin();
        for (var round = 0; round < 6; round++)
        {
            await storm.More(30);
            if (round % 2 == 0)
            {
                await storm.Redis.Kill();
                await storm.Redis.StartAgain();
            }
            else
            {
                await storm.Server.Kill();
                await storm.Serve();
            }
        }

        await storm.Sent();
        await storm.EachStandsOnce();
    }

    [TestCase(3)]
    [TestCase(10, Category = "Long")]
    public async Task While_Redis_stands_still_there_is_no_receipt_and_afterwards_each_fact_stands_once(int seconds)
    {
        await using var storm = await RedisStorm.Begin();
        await storm.More(60);
        storm.Redis.Pause();
        await Task.Delay(TimeSpan.FromMilliseconds(200));      // what it had answered is still being read
        var before = storm.Receipts;
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        Assert.That(storm.Receipts, Is.EqualTo(before), "no receipt without Redis");
        storm.Redis.Resume();
        await storm.Sent();
        await storm.EachStandsOnce();
    }
}
