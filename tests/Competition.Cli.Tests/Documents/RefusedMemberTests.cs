using Competition.Scoring;

namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class RefusedMemberTests
{
    [TestCase("unknown-node", "the rulebook has no node 'cup'", "/node")]
    [TestCase("value-missing", "a mark of 'weld' needs 'value'", "/value")]
    [TestCase("out-of-range", "'value' is 120; allowed: 0 to 100", "/value")]
    [TestCase("wrong-kind", "marks of 'weld' have no 'value'; allowed: delta", "/value")]
    [TestCase("unknown-entrant", "the roster has no entrant 'w07'", "/entrant")]
    [TestCase("unknown-entrant", "the roster has no entrant 'w09'", "/entrants/1")]
    [TestCase("unknown-status", "there is no status 'DNX'; did you mean 'DNF'?", "/code")]
    [TestCase("panel-full", "5 judges have marked already", "")]
    public void A_refusal_points_to_the_member_that_it_is_about(string code, string english, string pointer)
    {
        var (fact, _) = FactJson.Read(
            """
            {"id":"a-1","at":1,"node":"cup","entrant":"w07","input":"weld","value":120,"code":"DNX",
             "entrants":["w08","w09"]}
            """u8,
            TimeBase.Seconds, evidence: false);
        Assert.That(RefusedMember.Of(fact!, new Refusal(code, english, "")), Is.EqualTo(pointer));
    }
}
