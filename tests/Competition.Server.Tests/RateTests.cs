using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Server.Tests;

/// <summary>The bounds on callers: each is reached with a server that has small ones.</summary>
[TestFixture, NonParallelizable]
internal sealed class RateTests
{
    private const string Feed = "/api/contests/cup/facts";
    private const string Board = "/api/contests/cup/board?of=cup%23total";

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

    [TestCase("RequestsPerPass=3", ServerProcess.ReaderPass)]
    [TestCase("RequestsPerAddress=3", null)]
    public async Task Calls_over_an_open_connection_are_bounded_too(string bound, string? pass)
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, bound);
        await using var wall = await WallClient.Connect(server.Address, pass: pass);
        string? error;
        do
        {
            await wall.Call("Unfollow", "cup", Cup.Board);
            error = (await wall.Next<CompletionMessage>()).Error;
        }
        while (error is null);
        Assert.That(error, Does.EndWith("too-many-requests"));
    }

    [Test]
    public async Task Each_pass_of_a_contest_has_a_bound_of_its_own_also_two_of_one_seat()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "RequestsPerPass=3");
        using var organiser = server.Api();
        await organiser.Make("cup");
        await organiser.Seat("cup", "A");
        using var one = server.Api(await organiser.Pass("cup", new { role = "judge", seat = "A" }));
        using var other = server.Api(await organiser.Pass("cup", new { role = "judge", seat = "A" }));
        HttpResponseMessage answer;
        do answer = await one.Http.GetAsync("/api/contests");
        while (answer.StatusCode == HttpStatusCode.OK);
        await ContestTests.Refused(answer, 429, "too-many-requests");
        using var free = await other.Http.GetAsync("/api/contests");
        Assert.That(free.StatusCode, Is.EqualTo(HttpStatusCode.OK));
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

    [Test]
    public async Task A_burst_is_as_many_seconds_worth_as_the_bound_says()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "RequestsPerAddress=20");
        using var nobody = server.Api(pass: null);
        var watch = Stopwatch.StartNew();
        var answered = 0;
        while ((await nobody.Http.GetAsync("/api/contests")).StatusCode == HttpStatusCode.OK) answered++;
        var refilled = 20 * ((int)watch.Elapsed.TotalSeconds + 1);
        Assert.That(answered, Is.InRange(20 * Limits.BurstSeconds, (20 * Limits.BurstSeconds) + refilled));
    }

    [Test]
    public async Task One_strangers_feeds_leave_room_for_another_address_and_for_a_pass()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "Feeds=8", "FeedsPerAddress=2");
        using var organiser = server.Api();
        await organiser.Make("cup");
        using var first = server.Api(pass: null);
        using var second = server.Api(pass: null, from: "127.0.0.2");
        await using var one = await first.Http.GetStreamAsync(Feed);
        await using var two = await first.Http.GetStreamAsync(Feed);
        using var third = await first.Http.GetAsync(Feed);
        await ContestTests.Refused(third, 429, "too-many-requests");
        await using var other = await second.Http.GetStreamAsync(Feed);
        await using var own = await organiser.Http.GetStreamAsync(Feed);
    }

    [Test]
    public async Task All_strangers_together_leave_a_reserve_to_those_who_bring_a_pass()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder, 0, "Feeds=4", "Walls=4");
        using var organiser = server.Api();
        await organiser.Make("cup");
        using var nobody = server.Api(pass: null);
        await using var one = await nobody.Http.GetStreamAsync(Feed);
        await using var two = await nobody.Http.GetStreamAsync(Feed);
        await using var three = await nobody.Http.GetStreamAsync(Feed);
        using var fourth = await nobody.Http.GetAsync(Feed);
        await ContestTests.Refused(fourth, 429, "too-many-requests");
        await using var own = await organiser.Http.GetStreamAsync(Feed);
        using var full = await organiser.Http.GetAsync(Feed);
        await ContestTests.Refused(full, 429, "too-many-requests");
    }

    [Test]
    public async Task One_strangers_recounts_wait_in_a_short_queue_while_a_pass_is_answered()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder);
        using var organiser = server.Api();
        await organiser.Make("cup");
        await organiser.Post("cup", [.. Enumerable.Range(1, 3_000).Select(n => Cup.Mark($"a-{n}", 1 + (n % 12), 5, n))]);
        using var nobody = server.Api(pass: null);
        using var other = server.Api(pass: null, from: "127.0.0.2");
        var asked = Enumerable.Range(1, 300).Select(n => nobody.Http.GetAsync($"{Board}&asOf={n}")).ToList();
        using var own = await organiser.Http.GetAsync($"{Board}&asOf=1000");
        using var others = await other.Http.GetAsync($"{Board}&asOf=1001");
        var answers = (await Task.WhenAll(asked)).Select(a => (int)a.StatusCode).ToList();
        Assert.Multiple(() =>
        {
            Assert.That((int)own.StatusCode, Is.EqualTo(200));
            Assert.That((int)others.StatusCode, Is.EqualTo(200));
            Assert.That(answers, Has.Some.EqualTo(429));
            var least = Limits.RecountsPerAddress + (Limits.RecountQueue / Limits.ReservedPart);
            Assert.That(answers.Count(a => a == 200), Is.GreaterThanOrEqualTo(least));
        });
    }
}
