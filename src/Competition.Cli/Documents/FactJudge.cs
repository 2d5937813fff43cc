using Competition.Scoring;

namespace Competition.Cli;

/// <summary>Whether the facts of a file may stand, where there is no contest that would list its venues.</summary>
internal static class FactJudge
{
    /// <summary>Without a right rulebook and roster only the shape of facts can be judged.</summary>
    public static Func<Fact, Refusal?> Of(Rulebook? rules, Roster? roster)
    {
        if (rules is null || roster is null) return static _ => null;
        var venues = roster.Entrants.Values.Select(e => e.Venue).Append(VenueId.Office).ToHashSet();
        var admission = new Admission(rules, roster, venues);
        return fact =>
        {
            // A clock may be that of a venue without entrants.
            if (fact["venue"].Text is { } venue && IdForm.Holds(venue)) venues.Add(new VenueId(venue));
            return admission.Judge(fact);
        };
    }
}
