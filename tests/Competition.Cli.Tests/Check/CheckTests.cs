namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class CheckTests
{
    private readonly Folder _folder = new();

    [OneTimeTearDown]
    public void CleanUp() => _folder.Dispose();

    [Test]
    public async Task A_right_rulebook_is_described()
    {
        var ran = await Ran.Command("check", "--rulebook", _folder.Write("rules.json", Some.Rulebook));
        Assert.That(ran.Exit, Is.EqualTo(0));
        Assert.That(ran.Output, Does.StartWith(
            """
            短跑  (sprint, version 1)
              1 node · 1 input · 1 value · 1 board · 1 stratum
              sprint#result  by best ↑
              rules hash 
            """));
    }

    [Test]
    public async Task What_a_rulebook_probably_does_not_mean_is_told_with_its_place_and_is_no_error()
    {
        var ran = await Ran.Command("check", "--rulebook", _folder.Write("warned.json", Some.Rulebook));
        Assert.That(ran.Exit, Is.EqualTo(0));
        Assert.That(_folder.Without(ran.Talk), Does.StartWith("warned.json:9: /root/boards/result: warning: can end in a tie"));
        var said = Some.Rulebook.Replace("\"result\": {", "\"result\": { \"ties\": \"1224\",", StringComparison.Ordinal);
        Assert.That((await Ran.Command("check", "--rulebook", _folder.Write("said.json", said))).Talk, Is.Empty);
    }

    [Test]
    public async Task The_rules_hash_is_that_of_the_content_not_of_the_layout()
    {
        var one = await Ran.Command("check", "--rulebook", _folder.Write("one.json", Some.Rulebook));
        var compact = string.Concat(Some.Rulebook.Split('\n').Select(l => l.Trim()));
        var other = await Ran.Command("check", "--rulebook", _folder.Write("other.json", compact));
        Assert.That(one.Output, Is.EqualTo(other.Output));
    }

    [Test]
    public async Task A_wrong_rulebook_is_refused_with_everything_that_is_wrong()
    {
        var wrong = Some.Rulebook.Replace("\"time\": {", "\"time\": { \"colour\": 1,", StringComparison.Ordinal)
            .Replace("\"expr\": \"time\"", "\"expr\": \"tmie +\"", StringComparison.Ordinal);
        var ran = await Ran.Command("check", "--rulebook", _folder.Write("wrong.json", wrong));
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(_folder.Without(ran.Talk), Does.Contain("wrong.json:7: /root/inputs/time/colour: "));
    }

    [Test]
    public async Task The_sample_is_right()
    {
        var sample = _folder.Write("sample.json", Samples.Read("electrician/rulebook.json"));
        var ran = await Ran.Command("check", "--rulebook", sample);
        Assert.That(ran.Lines[1], Is.EqualTo("  8 nodes · 6 inputs · 39 values · 3 boards · 1 stratum"));
    }
}
