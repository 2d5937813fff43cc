using System.Net;
using System.Net.WebSockets;

namespace Competition.Server.Tests;

/// <summary>The bounds on callers: each is reached with a server that has small ones.</summary>
[TestFixture]
internal sealed class RateTests
{
    [Test]
    public async Task An_address_that_asks_too_often_is_told_when_to_come_back()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "RequestsPerAddress=3");
        using var nobody = server.Api(pass: null);
        HttpResponseMessage answer;
        do answer = await nobody.Http.GetAsync("/api/contests");
        while (answer.StatusCode == HttpStatusCode.OK);
        await ContestTests.Refused(answer, 429, "too-many-requests");
        Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
        using var health = await nobody.Http.GetAsync("/health/live");
        Assert.That(health.StatusCode, Is.EqualTo(HttpStatusCode.OK), "health is never refused");
    }

    [Test]
    public async Task A_pass_that_asks_too_often_is_refused_while_others_go_on()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "RequestsPerPass=3");
        using var organiser = server.Api();
        HttpResponseMessage answer;
        do answer = await organiser.Http.GetAsync("/api/contests");
        while (answer.StatusCode == HttpStatusCode.OK);
        await ContestTests.Refused(answer, 429, "too-many-requests");
        using var reader = server.Api(ServerProcess.ReaderPass);
        using var other = await reader.Http.GetAsync("/api/contests");
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Wrong_passes_count_towards_the_address_that_tries_them()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "RequestsPerAddress=3");
        using var guesser = server.Api("one-guess-of-many-guesses");
        HttpResponseMessage answer;
        do answer = await guesser.Http.GetAsync("/api/contests");
        while (answer.StatusCode == HttpStatusCode.Unauthorized);
        await ContestTests.Refused(answer, 429, "too-many-requests");
    }

    [Test]
    public async Task Walls_and_feeds_over_the_bound_are_refused()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "Walls=2", "Feeds=1");
        using var api = server.Api();
        await api.Make("cup");
        await using var first = await WallClient.Connect(server.Address);
        await using (await WallClient.Connect(server.Address))
        {
            Assert.That(
                async () => await WallClient.Connect(server.Address),
                Throws.InstanceOf<WebSocketException>().With.Message.Contains("429"));
        }

        await using (await api.Http.GetStreamAsync("/api/contests/cup/facts"))
        {
            using var answer = await api.Http.GetAsync("/api/contests/cup/facts");
            await ContestTests.Refused(answer, 429, "too-many-requests");
        }
    }
}
