using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Competition.Server;

/// <summary>
/// Adds the bounds on how much one caller may ask: requests by address and by pass; and what lasts, so that one
/// stranger never takes all of it.
/// </summary>
internal static class RateStart
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    public static WebApplicationBuilder AddRates(this WebApplicationBuilder builder, Rates rates)
    {
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = Limiter(rates);
            limiter.OnRejected = Refuse;
        });
        return builder;
    }

    public static PartitionedRateLimiter<HttpContext> Limiter(Rates rates) => PartitionedRateLimiter.CreateChained(
        ByAddress(rates), ByPass(rates), OfOneStranger(rates), OfStrangers(rates), OfAll(rates));

    private static ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancel)
    {
        var after = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Tick;
        var problem = Problem.Of(StatusCodes.Status429TooManyRequests) with { RetryAfter = after };
        return new ValueTask(problem.ExecuteAsync(rejected.HttpContext));
    }

    private static PartitionedRateLimiter<HttpContext> ByAddress(Rates rates) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            Network(context), _ => Bucket(rates.RequestsPerAddress)));

    private static PartitionedRateLimiter<HttpContext> ByPass(Rates rates) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => context.User.Bearer() is { } bearer
            ? RateLimitPartition.GetTokenBucketLimiter(
                bearer.Hash, _ => Bucket(rates.RequestsPerPass))
            : RateLimitPartition.GetNoLimiter(""));

    private static PartitionedRateLimiter<HttpContext> OfOneStranger(Rates rates) => OfLasting(
        rates, forPasses: false, what => (what.PerAddress, what.QueuePerAddress), Network);

    private static PartitionedRateLimiter<HttpContext> OfStrangers(Rates rates) =>
        OfLasting(rates, forPasses: false, what => (what.Strangers, what.Queue), _ => "");

    private static PartitionedRateLimiter<HttpContext> OfAll(Rates rates) =>
        OfLasting(rates, forPasses: true, what => (what.Most, what.Queue), _ => "");

    private static PartitionedRateLimiter<HttpContext> OfLasting(
        Rates rates, bool forPasses, Func<AtOnce, (int Most, int Queue)> bound, Func<HttpContext, string> whose) =>
        PartitionedRateLimiter.Create<HttpContext, (string What, string Whose)>(context =>
        {
            var what = context.GetEndpoint()?.Metadata.GetMetadata<Lasting>();
            if (what is null || rates.Of(what) is not { } atOnce || (context.User.HasPass() && !forPasses))
                return RateLimitPartition.GetNoLimiter(("", ""));
            var (most, queue) = bound(atOnce);
            return RateLimitPartition.GetConcurrencyLimiter(
                (what.Name, whose(context)), _ => new() { PermitLimit = most, QueueLimit = queue });
        });

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = Limits.BurstSeconds * perSecond, TokensPerPeriod = perSecond, ReplenishmentPeriod = Tick,
        QueueLimit = 0,
    };

    /// <summary>An IPv4 address, or the network of 64 bits that one IPv6 customer has.</summary>
    public static string Network(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
