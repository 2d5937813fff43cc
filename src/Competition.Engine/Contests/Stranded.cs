using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What a replaced contest would leave behind: a venue whose journal has entries, or a fact that stands and that the
/// new rules or roster would refuse.
/// </summary>
internal static class Stranded
{
    /// <summary>The first that would be; null when there is none.</summary>
    public static async Task<Refusal?> By(Definition next, RunningContest now)
    {
        var facts = new List<Fact>();
        foreach (var (journal, head) in await now.Heads())
        {
            if (head.Number > 0 && !next.VenueIds.Contains(journal.Venue)) return Venue(journal.Venue, head);
            for (var from = 1L; from <= head.Number; from += Limits.OpeningBatch)
            {
                facts.AddRange((await now.Read(journal, from, Limits.OpeningBatch)).Select(e => e.Fact));
            }
        }

        var (before, after) = (Admission(now.Definition), Admission(next));
        foreach (var fact in Overrulings.Standing(facts).Where(f => f.Type != FactType.Contest))
        {
            if (before.Judge(fact) is null && after.Judge(fact) is { } why) return Fact(fact, why);
        }

        return null;
    }

    private static Admission Admission(Definition of) => new(of.Rules, of.Roster, of.VenueIds);

    private static Refusal Venue(VenueId venue, Head head) => new(
        "still-standing", $"venue '{venue}' has {head.Number} facts in its journal and must stay",
        $"赛区“{venue}”的流水已有 {head.Number} 条记录，必须保留");

    private static Refusal Fact(Fact fact, Refusal why) => new(
        "still-standing", $"the fact '{fact.Id}' stands and could not any more: {why.English}; void it first",
        $"记录“{fact.Id}”仍然有效，但新规则或名单不允许：{why.Chinese}；请先作废");
}
