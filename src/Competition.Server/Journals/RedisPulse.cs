using Competition.Journal;

namespace Competition.Server;

/// <summary>Asks Redis every second whether it is there. A late answer is none until it comes.</summary>
internal sealed partial class RedisPulse(
    RedisJournals redis, JournalPulse pulse, TimeProvider time, ILogger<RedisPulse> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Ask();
            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Ask()
    {
        var answer = redis.Ping();
        try
        {
            if (await Task.WhenAny(answer, Task.Delay(Every, time)) != answer) Lose("it does not answer");
            await answer;
            if (pulse.IsLost) Found(redis.Where);
            pulse.IsLost = false;
        }
        catch (IOException why)
        {
            Lose(why.Message);
        }
    }

    private void Lose(string why)
    {
        if (!pulse.IsLost) Lost(redis.Where, why);
        pulse.IsLost = true;
    }

    [LoggerMessage(EventId = 14, Level = LogLevel.Warning,
        Message = "Redis at {Where} is lost; there are no receipts until it is back: {Why}")]
    private partial void Lost(string where, string why);

    [LoggerMessage(EventId = 15, Level = LogLevel.Information, Message = "Redis at {Where} is back")]
    private partial void Found(string where);
}
