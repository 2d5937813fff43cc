using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// A venue that one entrant has alone and that is a slip away from another's is probably the same hall; two persons at
/// one venue with one bib are probably not meant.
/// </summary>
internal static class RosterCheck
{
    public static void Warn(string path, byte[] utf8, Roster roster, TextWriter talk)
    {
        var warnings = new Problems { Noun = "warnings" };
        Venues(path, utf8, roster, warnings);
        Bibs(path, utf8, roster, warnings);
        warnings.WriteTo(talk);
    }

    private static void Venues(string path, byte[] utf8, Roster roster, Problems warnings)
    {
        var byVenue = roster.Entrants.Values.ToLookup(e => e.Venue.Value, StringComparer.Ordinal);
        var others = byVenue.Where(v => v.Count() > 1).Select(v => v.Key).ToList();
        foreach (var alone in byVenue.Where(v => v.Count() == 1).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (Spelling.Only(alone.Key, others) is not { } meant || alone.Key.Any(char.IsDigit)) continue;
            var pointer = $"/{alone.First().Id}/venue";
            var what = $"warning: nobody else is at '{alone.Key}'; did you mean '{meant}'?";
            warnings.Add(path, JsonPlace.LineOf(utf8, pointer), pointer, what, "");
        }
    }

    /// <summary>Each city may number its own from 1.</summary>
    private static void Bibs(string path, byte[] utf8, Roster roster, Problems warnings)
    {
        var worn = new Dictionary<(VenueId, Datum), EntrantId>();
        foreach (var entrant in roster.Entrants.Values.OrderBy(e => e.Id.Value, StringComparer.Ordinal))
        {
            var bib = entrant.Members["bib"];
            if (entrant.Type != EntrantType.Person || bib.IsNull) continue;
            if (worn.TryAdd((entrant.Venue, bib), entrant.Id)) continue;
            var pointer = $"/{entrant.Id}/bib";
            var what = $"warning: '{worn[(entrant.Venue, bib)]}' has the same bib";
            var isShown = warnings.Count < Limits.ShownProblems;        // to find a line is to read the file
            var line = isShown ? JsonPlace.LineOf(utf8, pointer) : Problem.Whole;
            warnings.Add(path, line, pointer, what, "one bib each at a venue");
        }
    }
}
