using System.Text;

namespace Competition.Cli.Tests;

/// <summary>A server's preview in lines for people: board by board, bounded, and nothing where it is none.</summary>
[TestFixture]
internal sealed class PreviewTextTests
{
    [Test]
    public void Who_has_no_rank_is_shown_with_the_reason_and_who_is_not_there_with_a_dash() => Assert.That(
        Of("""{"entrant":"a","board":"r#b","before":{"rank":null,"class":"DSQ"},"after":null}"""),
        Is.EqualTo("r#b: 1 standing would change\n  a  DSQ → –\n"));

    [Test]
    public void Only_so_many_changes_of_a_board_are_shown_and_the_rest_are_counted()
    {
        var changes = Enumerable.Range(1, Limits.ShownChanges + 2).Select(n =>
            $$"""{"entrant":"e{{n}}","board":"r#b","before":{"rank":1,"class":"ranked"},"after":null}""");
        var lines = Of(string.Join(',', changes))!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That((lines.Length, lines[^1]), Is.EqualTo((Limits.ShownChanges + 2, "  … and 2 more")));
    }

    [Test]
    public void Nothing_that_changes_is_said_so() =>
        Assert.That(Of(""), Is.EqualTo("no standing would change, and every fact would be read\n"));

    [Test]
    public void What_is_doubtful_about_the_rules_is_said_before_what_they_change() => Assert.That(
        PreviewText.Of("""{"changes":[],"unread":[],"doubts":[{"why":"same-version","message":"both are 1"}]}"""u8.ToArray()),
        Is.EqualTo("warning: same-version: both are 1\nno standing would change, and every fact would be read\n"));

    [TestCase("nonsense")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"changes":[1],"unread":[]}""")]
    public void What_is_no_preview_is_null(string text) =>
        Assert.That(PreviewText.Of(Encoding.UTF8.GetBytes(text)), Is.Null);

    private static string? Of(string changes) =>
        PreviewText.Of(Encoding.UTF8.GetBytes($$"""{"changes":[{{changes}}],"unread":[]}"""));
}
