namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class NearestTests
{
    [TestCase("cup/prelim#overal", "cup/prelim#overall")]
    [TestCase("CUP/PRELIM#YONGJIA", "cup/prelim#yongjia")]
    [TestCase("cup/perlim#overall", "cup/prelim#overall")]
    [TestCase("entirely-different", null)]
    public void The_name_that_was_probably_meant_is_suggested(string wrong, string? meant) =>
        Assert.That(Nearest.Of(wrong, ["cup/prelim#overall", "cup/prelim#yongjia"]), Is.EqualTo(meant));

    [Test]
    public void A_long_list_of_names_is_cut_and_says_so() =>
        Assert.That(
            Nearest.Hint("zzzzzzzz", [.. Enumerable.Range(1, Limits.ShownNames + 3).Select(n => $"b{n}")]),
            Does.StartWith("There are: b1, b2,").And.EndsWith("b20 and 3 more"));
}
