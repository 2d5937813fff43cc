using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// An id that stands with several contents (formats.md "Facts"): the lesser counts, the others are listed.
/// </summary>
public sealed record FactConflict(FactId Id, Placed Counts, IReadOnlyList<Placed> Others)
{
    /// <summary>Chooses among contents of one id.</summary>
    /// <param name="contents">Of one id; a place may be named twice.</param>
    public static FactConflict Of(IReadOnlyList<Placed> contents)
    {
        List<Placed> places =
        [
            .. contents.DistinctBy(p => (p.Journal, p.Entry))
                .OrderBy(p => p.Fact, Comparer<Fact>.Create(ContentOrder.Compare))
                .ThenBy(p => p.Journal.ToString(), StringComparer.Ordinal).ThenBy(p => p.Entry),
        ];
        return new FactConflict(places[0].Fact.Id, places[0], [.. places.Skip(1)]);
    }
}
