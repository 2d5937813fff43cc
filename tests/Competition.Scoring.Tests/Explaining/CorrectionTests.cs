namespace Competition.Scoring.Tests;

/// <summary>The two halves of a correction are found from either, and nothing else is taken for one.</summary>
[TestFixture]
internal sealed class CorrectionTests
{
    // Of which lines, in the order in which they came, is the correction that each is half of?
    [TestCase("a1=1 v1:a1 a2=1", "0-0 1-2 1-2", TestName = "The mark comes after the void")]
    [TestCase("a1=1 a2=1 v1:a1", "0-0 1-2 1-2", TestName = "Or before it")]
    [TestCase("v1:a1 a1=1 a2=1", "0-2 1-1 0-2", TestName = "The void may come before its target")]
    [TestCase("a1=1 v1:a1 a2=1 v2:a2 a3=1", "0-0 1-2 1-2 3-4 3-4", TestName = "Corrected twice, each time is one")]
    [TestCase("a1=1 a2=1 v1:a1 v2:a2 a3=1", "0-0 1-2 1-2 3-4 3-4", TestName = "Corrected twice, the mark before the void")]
    [TestCase("a1=1 v1:a1 b1=1 a2=1", "0-0 1-3 2-2 1-3", TestName = "What comes between is of somebody else")]
    [TestCase("a1=1 v1:a1 a2=2", "0-0 1-1 2-2", TestName = "A mark with a time of its own is no half of it")]
    [TestCase("a1=1 v1:a1 r1:a1", "0-0 1-1 2-2", TestName = "A restore is none")]
    [TestCase("v1:zz a2=1", "0-0 1-1", TestName = "A void of what never came has none")]
    public void Either_half_finds_the_other(string came, string spans)
    {
        Fact[] facts = [.. came.Split(' ').Select(Written)];
        var found = Enumerable.Range(0, facts.Length).Select(i => Correction.Around(facts, i)).Select(s => $"{s.First}-{s.Last}");
        Assert.That(string.Join(' ', found), Is.EqualTo(spans));
    }

    private static Fact Written(string brief) => brief[0] is 'v' or 'r'
        ? Given.Fact($$"""
            {"id":"{{brief[..2]}}","type":"{{(brief[0] == 'v' ? "void" : "restore")}}","at":9,"target":"{{brief[3..]}}","reason":"r"}
            """)
        : Given.Fact($$"""
            {"id":"{{brief[..2]}}","at":{{brief[3..]}},"node":"r","entrant":"{{brief[0]}}","input":"m","value":1}
            """);
}
