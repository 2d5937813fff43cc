using System.Text;
using Competition.Cli;

namespace Competition.Server.Tests;

/// <summary><c>competition explain</c> and <c>competition rules</c> against a real server.</summary>
[TestFixture]
internal sealed class CommandTests
{
    private readonly TempFolder _folder = new();

    [OneTimeTearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_server_is_asked_for_the_tree_and_the_sentence()
    {
        var contest = await Marked();
        string[] asked = ["explain", .. At(contest, pass: false), "--entrant", "w01"];
        var cell = await Command(null, [.. asked, "--cell", "cup/s1.points", "--lang", "zh"]);
        Assert.That(cell, Is.EqualTo((0, """
            cup/s1.points · 选手1 (w01) = 40
              expr coalesce(weld, 0) → 40
              round 0.1 halfUp → 40
              weld = 40
                ✓ @1 标记 a-1（cup/s1.weld = 40）

            """, "")));
        var standing = await Command(null, [.. asked, "--board", Cup.Board, "--from", "0"]);
        Assert.That(standing.Output, Is.EqualTo(
            "1st as before, though mark a-1 (cup/s1.weld = 40) counts now; it passed "
            + "选手2, 选手3, 选手4, 选手5, 选手6 and 6 more\n"));
        var wrong = await Command(null, [.. asked, "--cell", "cup.totl"]);
        Assert.That((wrong.Exit, wrong.Output), Is.EqualTo((2, "")));
        Assert.That(wrong.Talk, Does.Contain("did you mean 'cup.total'? (404 unknown-cell)"));
    }

    [Test]
    public async Task Other_rules_are_shown_and_sent_when_the_answer_is_yes()
    {
        var contest = await Marked();
        var rules = Rules("coalesce(fix, 0)", "2 * coalesce(fix, 0)");
        string[] asked = ["rules", .. At(contest), "--rulebook", rules, "--at", "9"];
        const string Shown = "cup#total: 2 standings would change\n  w02  2 → 1\n  w01  1 → 2\n";

        var no = await Command("n\n", asked);
        Assert.That(no, Is.EqualTo((0, Shown, $"Give {contest} these rules? [y/N] nothing is sent\n")));
        var mute = await Command(null, asked);
        Assert.That(mute, Is.EqualTo((2, Shown, "nobody can be asked here, so nothing is sent; --yes sends them\n")));
        using var api = House.Server.Api();
        var board = $"/api/contests/{contest}/board?of={Uri.EscapeDataString(Cup.Board)}&format=csv";
        Assert.That(await api.Http.GetStringAsync(board), Does.Contain("cup#total,w01,1,1,40"));

        var yes = await Command("y\n", asked);
        Assert.That((yes.Exit, yes.Output), Is.EqualTo((0, yes.Output)));
        Assert.That(yes.Output, Does.Match($"^{Shown}stands rules-\\d{{17}}\n$"));
        Assert.That(await api.Http.GetStringAsync(board), Does.Contain("cup#total,w02,1,1,60"));
        var again = await Command(null, asked);
        Assert.That(again, Is.EqualTo((0, "", $"{contest} has these rules already; nothing is sent\n")));
    }

    [Test]
    public async Task Facts_that_would_not_be_read_any_more_are_listed_and_yes_needs_no_answer()
    {
        var contest = await Marked();
        const string Fix = "\"fix\": { \"kind\": \"number\", \"min\": 0, \"max\": 100";
        var rules = Rules(Fix, "\"fix\": { \"kind\": \"number\", \"max\": 20");
        var ran = await Command(null, ["rules", .. At(contest), "--rulebook", rules, "--at", "9", "--yes"]);
        Assert.That((ran.Exit, ran.Talk), Is.EqualTo((0, "")), ran.Output);
        const string Says = "(?s)1 fact would not be read any more\n  b-1  out-of-range: .*stands rules-";
        Assert.That(ran.Output, Does.Match(Says));
    }

    [Test]
    public async Task What_is_wrong_is_told_before_anything_is_sent()
    {
        var contest = await Marked();
        var broken = Rules("coalesce(fix, 0)", "coalesce(fxi, 0)");
        var ran = await Command(null, ["rules", .. At(contest), "--rulebook", broken, "--at", "9", "--yes"]);
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        const string Says = @"rules-\d+\.json:\d+: /root/children/1/values/points/expr: .*did you mean 'fix'";
        Assert.That(ran.Talk, Does.Match(Says));
        string[] asked = ["rules", .. At(contest), "--rulebook", Rules("coalesce(fix, 0)", "fix"), "--yes"];
        Assert.That((await Command(null, asked)).Talk, Does.StartWith("--at: is missing, and this contest counts "));
        var utc = await Command(null, [.. asked, "--at", "2026-05-01T09:00:00Z"]);
        Assert.That(utc.Talk, Does.Contain("allowed: seconds as a number"));
        var stranger = asked.Select(w => w == ServerProcess.Pass ? "another-pass-altogether" : w);
        Assert.That((await Command(null, [.. stranger, "--at", "9"])).Talk, Does.Contain("(401 needs-pass)"));
    }

    private async Task<string> Marked()
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest);
        var fix = Cup.Mark("b-1", 2, 30).Replace("cup/s1", "cup/s2", StringComparison.Ordinal)
            .Replace("weld", "fix", StringComparison.Ordinal);
        await api.Post(contest, Cup.Mark("a-1", 1, 40), fix);
        return contest;
    }

    private static string[] At(string contest, bool pass = true) =>
    [
        "--server", House.Server.Address.ToString(), "--contest", contest,
        .. pass ? ["--pass", ServerProcess.Pass] : Array.Empty<string>(),
    ];

    private string Rules(string right, string other)
    {
        var rules = Cup.Rulebook.Replace(right, other, StringComparison.Ordinal);
        Assert.That(rules, Is.Not.EqualTo(Cup.Rulebook));
        const string Keys = "\"keys\": [ { \"by\": \"total\" } ]";
        rules = rules.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal);
        rules = rules.Replace(Keys, Keys + ", \"ties\": \"1224\"", StringComparison.Ordinal);   // warned of nothing
        Directory.CreateDirectory(_folder.Data);
        var path = Path.Combine(_folder.Data, $"rules-{Directory.GetFiles(_folder.Data).Length}.json");
        File.WriteAllText(path, rules);
        return path;
    }

    private static async Task<(int Exit, string Output, string Talk)> Command(string? answer, string[] words)
    {
        using var output = new MemoryStream();
        await using var talk = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, talk, Live: false, TimeProvider.System)
        {
            Answers = answer is null ? null : new StringReader(answer),
        };
        var exit = await CommandLine.Run(words, terminal, CancellationToken.None);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), talk.ToString());
    }
}
