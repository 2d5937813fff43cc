using System.Text.Json;
using Competition.Scoring;

namespace Competition.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SimulateCommandTests
{
    private readonly HastyTime _time = new();

    [Test]
    public async Task A_contest_is_created_and_every_fact_of_it_arrives_once()
    {
        Fault[] faults = [Fault.LoseReceipts, Fault.Busy, Fault.HalfTheReceipts];
        await using var server = await FailingServer.Start(_time, faults);
        var ran = await Simulate(server, "--contest", "demo", "--seed", "3", "--speed", "max");
        var plan = new ContestPlan(3, [City.Of("yongjia", 1), City.Of("yueqing", 2)], 24, 9);
        var expected = SimulatedContest.Of(plan).Cues;
        var body = server.Body ?? default;
        Assert.That(ran.Exit, Is.Zero, ran.Talk);
        Assert.Multiple(() =>
        {
            Assert.That(server.Id, Is.EqualTo("demo"));
            Assert.That(body.GetProperty("timeBase").GetString(), Is.EqualTo("seconds"));
            Assert.That(body.GetProperty("venues").GetRawText(), Does.Contain("Asia/Shanghai"));
            Assert.That(server.Journal.Select(Id), Is.EquivalentTo(expected.Select(c => c.Fact.Id.Value)));
        });
    }

    [Test]
    public async Task At_real_speed_the_contest_is_in_UTC_and_no_fact_is_ahead_of_the_clock()
    {
        await using var server = await FailingServer.Start(_time);
        var ran = await Simulate(server, "--contestants", "4", "--minutes", "2");
        var facts = server.Arrived.Select(a => (a.When, At: Time(a.Line))).ToList();
        Assert.That(ran.Exit, Is.Zero, ran.Talk);
        Assert.Multiple(() =>
        {
            Assert.That((server.Body ?? default).GetProperty("timeBase").GetString(), Is.EqualTo("utc"));
            Assert.That(facts.Where(f => f.At > HastyTime.Start + f.When + TimeSpan.FromSeconds(1)), Is.Empty);
            Assert.That((facts.Max(f => f.At) - HastyTime.Start).TotalSeconds, Is.InRange(90, 180));
        });
    }

    [Test]
    public async Task A_person_sees_progress_and_what_happens_and_the_same_counts_in_the_end()
    {
        await using var server = await FailingServer.Start(Fault.DropBefore);
        var ran = await Ran.Live(
            _time, "simulate", "--server", server.Address, "--pass", "p", "--contest", "demo", "--speed", "1000");
        Assert.That(ran.Exit, Is.Zero, ran.Talk);
        Assert.That(ran.Talk, Does.Contain("the server is away").And.Contain("the server is back"));
        Assert.That(ran.Talk, Does.Contain("永嘉: the clock starts").And.Contain("gives up: DNF"));
        Assert.That(ran.Lines[0], Does.Match("^stands +22813$"));
    }

    [Test]
    public async Task Where_the_clocks_disagree_the_servers_counts()
    {
        await using var server = await FailingServer.Start(_time);
        server.ClockError = TimeSpan.FromMinutes(-7);
        await Simulate(server, "--contestants", "2", "--minutes", "1");
        var first = server.Arrived.Min(a => Time(a.Line));
        Assert.That(first, Is.InRange(HastyTime.Start.AddMinutes(-7), HastyTime.Start.AddMinutes(-6)));
    }

    [Test]
    public async Task Every_run_has_an_id_of_its_own()
    {
        await using var server = await FailingServer.Start();
        await using var other = await FailingServer.Start();
        await Simulate(server, "--speed", "max", "--contestants", "2");
        await Simulate(other, "--speed", "max", "--contestants", "2");
        Assert.That(server.Id, Is.Not.EqualTo(other.Id));
        Assert.That(server.Id, Does.StartWith("electrician-"));
        Assert.That(IdForm.Holds(server.Id), Is.True);
    }

    [Test]
    public async Task A_contest_that_was_played_is_not_played_over()
    {
        await using var server = await FailingServer.Start();
        await Simulate(server, "--contest", "demo", "--speed", "max");
        var again = await Simulate(server, "--contest", "demo", "--speed", "max");
        Assert.That(again.Exit, Is.EqualTo(2));
        Assert.That(again.Talk, Is.EqualTo("--contest: 'demo' has been played already; choose another id, or none\n"));
    }

    [Test]
    public async Task A_simulated_contest_has_so_many_contestants_minutes_and_cities()
    {
        await Refuses("--contestants", $"{Limits.Contestants + 1}", $"is out of range; allowed: 2 to {Limits.Contestants}");
        await Refuses("--minutes", $"{Limits.Minutes + 1}", $"is out of range; allowed: 1 to {Limits.Minutes}");
        var most = Limits.BenchMinutes / 24;
        await Refuses("--minutes", $"{most + 1}", $"is too long for 24 contestants; allowed: {most}");
        var cities = string.Join(',', Enumerable.Range(1, Limits.Venues + 1).Select(n => $"c{n}"));
        await Refuses("--venues", cities, $"{Limits.Venues + 1} are too many; allowed: {Limits.Venues} for 24 contestants");
    }

    [TestCase("--venues", "yongjia,yongjia", "--venues: a city stands twice")]
    [TestCase("--venues", "yongjia,office", "--venues: 'office' is no id of a city; allowed: a letter or digit")]
    [TestCase("--contest", "a b", "--contest: 'a b' is no id; allowed: a letter or digit")]
    [TestCase("--speed", "0", "--speed: '0' is not a speed; allowed: a number above 0")]
    [TestCase("--server", "ftp://x", "--server: 'ftp://x' is not the address of a server; allowed: http://")]
    public Task Wrong_options_are_named_with_what_is_allowed(string option, string value, string says) =>
        Refuses(option, value, says);

    private async Task Refuses(string option, string value, string says)
    {
        string[] server = option == "--server" ? [] : ["--server", "http://localhost:1"];
        var ran = await Ran.Command(_time, ["simulate", "--pass", "p", .. server, option, value]);
        Assert.That(ran.Exit, Is.EqualTo(2));
        Assert.That(ran.Talk, Does.StartWith(option).And.Contain(says));
    }

    private Task<Ran> Simulate(FailingServer server, params string[] more) =>
        Ran.Command(_time, ["simulate", "--server", server.Address, "--pass", "p", .. more]);

    private static string Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;

    private static DateTimeOffset Time(string line) =>
        JsonDocument.Parse(line).RootElement.GetProperty("at").GetDateTimeOffset();
}
