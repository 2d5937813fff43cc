namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class PatienceTests
{
    private static readonly ServerAnswer.Lost Lost = new("away", RetryAfter: null);

    [Test]
    public async Task Waits_double_up_to_five_seconds_with_jitter()
    {
        var time = new HastyTime();
        var patience = new Patience(TimeSpan.FromHours(1), time, seed: 1);
        var bounds = new[] { 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 5, 5, 5 };
        foreach (var longest in bounds)
        {
            var before = time.Elapsed;
            await patience.Wait(Lost, CancellationToken.None);
            Assert.That((time.Elapsed - before).TotalSeconds, Is.InRange(longest / 2, longest));
        }
    }

    [Test]
    public async Task An_answer_begins_the_waiting_anew()
    {
        var time = new HastyTime();
        var patience = new Patience(TimeSpan.FromSeconds(10), time, seed: 1);
        for (var round = 0; round < 20; round++)
        {
            Assert.That(await patience.Wait(Lost, CancellationToken.None), Is.True);
            patience.Answered();
        }

        Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task No_patience_at_all_tries_once()
    {
        var patience = new Patience(TimeSpan.Zero, new HastyTime(), seed: 1);
        Assert.That(await patience.Wait(Lost, CancellationToken.None), Is.False);
    }

    [Test]
    public async Task A_server_may_not_ask_for_more_than_half_a_minute()
    {
        var time = new HastyTime();
        var patience = new Patience(TimeSpan.FromHours(1), time, seed: 1);
        await patience.Wait(new ServerAnswer.Lost("busy", TimeSpan.FromHours(2)), CancellationToken.None);
        Assert.That(time.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }
}
