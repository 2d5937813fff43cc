using System.Threading.RateLimiting;

namespace Competition.Server;

/// <summary>
/// Bounds the calls over open connections as requests are: of one pass, on whatever connections, else of one address.
/// </summary>
internal sealed class HubRates(Rates rates) : IDisposable
{
    private readonly PartitionedRateLimiter<(Bearer? Pass, string Address)> _calls =
        PartitionedRateLimiter.Create<(Bearer? Pass, string Address), string>(of => of.Pass is { } pass
            ? RateLimitPartition.GetTokenBucketLimiter(pass.Hash, _ => RateStart.Bucket(rates.RequestsPerPass))
            : RateLimitPartition.GetTokenBucketLimiter(of.Address, _ => RateStart.Bucket(rates.RequestsPerAddress)));

    /// <param name="address">Of a stranger.</param>
    public bool May(Bearer? pass, string address)
    {
        using var lease = _calls.AttemptAcquire((pass, address));
        return lease.IsAcquired;
    }

    public void Dispose() => _calls.Dispose();
}
