using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Competition.Server;

/// <summary>
/// Adds the bounds on how much one caller may ask: requests by address and by pass, feeds, recounts, walls.
/// </summary>
internal static class RateStart
{
    public const string Feeds = "feeds";
    public const string Recounts = "recounts";
    public const string Walls = "walls";
    private const int BurstSeconds = 10;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    public static WebApplicationBuilder AddRates(this WebApplicationBuilder builder, Rates rates)
    {
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(ByAddress(rates), ByPass(rates));
            limiter.AddPolicy(Feeds, _ => AtOnce(Feeds, rates.Feeds, queue: 0));
            limiter.AddPolicy(Walls, _ => AtOnce(Walls, rates.Walls, queue: 0));
            limiter.AddPolicy(Recounts, _ => AtOnce(Recounts, Limits.Recounts, queue: Limits.RecountQueue));
            limiter.OnRejected = Refuse;
        });
        return builder;
    }

    private static ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancel)
    {
        var after = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Tick;
        var problem = Problem.Of(StatusCodes.Status429TooManyRequests) with { RetryAfter = after };
        return new ValueTask(problem.ExecuteAsync(rejected.HttpContext));
    }

    private static PartitionedRateLimiter<HttpContext> ByAddress(Rates rates) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            Network(context.Connection.RemoteIpAddress), _ => Bucket(rates.RequestsPerAddress)));

    private static PartitionedRateLimiter<HttpContext> ByPass(Rates rates) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => context.User.HasPass()
            ? RateLimitPartition.GetTokenBucketLimiter(
                context.User.Identity?.Name ?? "", _ => Bucket(rates.RequestsPerPass))
            : RateLimitPartition.GetNoLimiter(""));

    private static RateLimitPartition<string> AtOnce(string what, int most, int queue) =>
        RateLimitPartition.GetConcurrencyLimiter(what, _ => new() { PermitLimit = most, QueueLimit = queue });

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) => new()
    {
        TokenLimit = BurstSeconds * perSecond, TokensPerPeriod = perSecond, ReplenishmentPeriod = Tick, QueueLimit = 0,
    };

    /// <summary>An IPv4 address, or the network of 64 bits that one IPv6 customer has.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
