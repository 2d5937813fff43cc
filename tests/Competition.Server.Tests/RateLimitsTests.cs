using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using Competition.Engine;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Competition.Server.Tests;

/// <summary>The bounds on callers as they are where nobody sets them, reached without a line for each.</summary>
[TestFixture]
internal sealed class RateLimitsTests
{
    private static readonly Rates Unset =
        Rates.Read(new ConfigurationBuilder().Build().GetSection("Competition"));

    private PartitionedRateLimiter<HttpContext> _limiter = null!;

    [SetUp]
    public void Begin() => _limiter = RateStart.Limiter(Unset);

    [TearDown]
    public void End() => _limiter.Dispose();

    [TestCase("walls", Limits.WallsPerAddress, Limits.Walls)]
    [TestCase("feeds", Limits.FeedsPerAddress, Limits.Feeds)]
    [TestCase("recounts", Limits.RecountsPerAddress, Limits.Recounts)]
    public void So_many_last_for_one_stranger_for_all_strangers_and_for_all(string what, int one, int all)
    {
        Assert.That(Taken(() => Asked("1", what)), Is.EqualTo(one));
        var strangers = one;
        for (var address = 2; address < 100; address++) strangers += Taken(() => Asked($"{address}", what));
        Assert.That(strangers, Is.EqualTo(all - (all / Limits.ReservedPart)));
        var passes = 0;
        for (var pass = 1; pass < 100; pass++) passes += Taken(() => Asked($"100.{pass}", what, $"pass {pass}"));
        Assert.That(strangers + passes, Is.EqualTo(all));
    }

    [TestCase(null, Limits.RequestsPerAddress)]
    [TestCase("pass 1", Limits.RequestsPerPass)]
    public void So_many_seconds_worth_of_requests_come_in_a_burst(string? pass, int perSecond)
    {
        var watch = Stopwatch.StartNew();
        var from = 0;
        var taken = Taken(() => Asked(pass is null ? "1" : $"{1 + (from++ / 10_000)}", what: null, pass));
        var refilled = perSecond * ((int)watch.Elapsed.TotalSeconds + 1);
        Assert.That(taken, Is.InRange(Limits.BurstSeconds * perSecond, (Limits.BurstSeconds * perSecond) + refilled));
    }

    /// <summary>How often a caller is let in before he is refused.</summary>
    private int Taken(Func<HttpContext> asked)
    {
        for (var taken = 0; ; taken++)
        {
            if (!_limiter.AttemptAcquire(asked()).IsAcquired) return taken;
        }
    }

    private static DefaultHttpContext Asked(string from, string? what, string? pass = null)
    {
        var context = new DefaultHttpContext();
        var parts = from.Split('.').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        context.Connection.RemoteIpAddress = new IPAddress([10, (byte)parts[0], (byte)parts[^1], 1]);
        if (what is not null) context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new Lasting(what)), what));
        if (pass is not null) context.User = new ClaimsPrincipal(
                new BearerIdentity(Bearer.Own(PassRole.Wall, pass), byCookie: false));
        return context;
    }
}
