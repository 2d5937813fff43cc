using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Competition.Server.Tests;

/// <summary><c>competition seat</c>: an organiser opens a seat from his shell.</summary>
[TestFixture]
internal sealed partial class SeatCommandTests : ContestFixture
{
    [Test]
    public async Task It_prints_a_pin_that_pairs_one_tablet_with_the_seat()
    {
        var (exit, said) = await Seat("--seat", "A", "--role", "referee", "--title", "一号席", "--node", "cup/s1");
        Assert.That(exit, Is.Zero, said);
        var pin = Pin().Match(said).Groups[1].Value;
        using var answer = await Nobody.Http.PostAsJsonAsync("/api/session", new { pin, holder = "Chen" });
        var session = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), session);
        Assert.That(session, Does.Contain("\"role\":\"referee\"").And.Contain("一号席").And.Contain("cup/s1"));
        Assert.That(said, Does.Contain($"{House.Server.Address}ref/"));
    }

    [TestCase("organiser", "judge, referee, head-judge")]
    [TestCase("juge", "judge, referee, head-judge")]
    public async Task Another_role_is_refused_by_name(string role, string allowed)
    {
        var (exit, said) = await Seat("--seat", "A", "--role", role);
        Assert.That(exit, Is.EqualTo(2));
        Assert.That(said, Does.Contain(allowed));
    }

    [Test]
    public async Task A_contest_that_is_not_there_is_said()
    {
        var (exit, said) = await RealContest.Command(
            "seat", "--server", House.Server.Address.ToString(), "--contest", "nowhere", "--pass", ServerProcess.Pass, "--seat", "A");
        Assert.That(exit, Is.EqualTo(2));
        Assert.That(said, Does.Contain("unknown-contest"));
    }

    private Task<(int Exit, string Said)> Seat(params string[] more) => RealContest.Command(
    [
        "seat", "--server", House.Server.Address.ToString(), "--contest", Contest, "--pass", ServerProcess.Pass, .. more,
    ]);

    [GeneratedRegex("PIN ([0-9]{6}) at")]
    private static partial Regex Pin();
}
