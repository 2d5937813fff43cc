namespace Competition.Server;

/// <summary>Tells those who stay connected that their pass holds no more.</summary>
internal sealed class PassEnds(TimeProvider time)
{
    /// <summary>A clock that was put right is heard of by then.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    /// <summary>Completes with <see cref="Bearer.WhyOver"/> as soon as there is a reason.</summary>
    public async Task<string> Of(Bearer bearer, CancellationToken cancel)
    {
        if (bearer.Contest is not { } contest) throw new ArgumentException("this pass never ends", nameof(bearer));
        while (true)
        {
            var seen = contest.Passes;
            if (bearer.WhyOver(time) is { } why) return why;
            using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(
                Task.Delay(Left(bearer), time, awake.Token), contest.PassesAfter(seen, awake.Token));
            await awake.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Does what is to be done when a pass ends; null where there is none, or it never ends.</summary>
    public PassWatch? Then(Bearer? bearer, Func<Task> then) =>
        bearer?.Contest is null ? null : new PassWatch(this, bearer, _ => then());

    private TimeSpan Left(Bearer bearer)
    {
        if (bearer.Now is not { } pass) return LongestSleep;
        var left = Unix.Read(pass.Expires) - time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < LongestSleep ? left : LongestSleep;
    }
}
