using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Facts that stand but that a definition would not admit: they count as if they were not there.</summary>
internal static class Unread
{
    /// <summary>The first of them, as many as anybody reads.</summary>
    public static IReadOnlyList<(FactId Fact, Refusal Why)> Under(Definition next, IReadOnlyCollection<Fact> facts)
    {
        var admission = new Admission(next.Rules, next.Roster, next.VenueIds);
        var unread = new List<(FactId, Refusal)>();
        foreach (var fact in Overrulings.Standing(facts).OrderBy(f => f, FactOrder.Canonical))
        {
            if (unread.Count == Limits.UnreadShown) break;
            if (admission.Judge(fact) is { } why) unread.Add((fact.Id, why));
        }

        return unread;
    }
}
