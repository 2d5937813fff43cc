namespace Competition.Cli.Tests;

/// <summary>Slips of the pen in commands and options.</summary>
[TestFixture]
internal sealed class CommandLineTests
{
    [TestCase("--rulbook", "did you mean '--rulebook'?")]
    [TestCase("--borad=sprint#result", "did you mean '--board'?")]
    [TestCase("--colour", "'--colour'.\n")]
    public async Task A_misspelt_option_is_answered_with_the_one_that_was_meant(string option, string says)
    {
        var ran = await Ran.Command("score", option, "x");
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Talk, Does.Contain(says));
    }

    [Test]
    public async Task A_misspelt_command_is_answered_with_the_one_that_was_meant()
    {
        var ran = await Ran.Command("scroe");
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Talk, Does.Contain("did you mean 'score'?").And.Contain("competition --help tells more."));
    }
}
