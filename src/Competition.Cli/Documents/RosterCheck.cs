using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// A venue that one entrant has alone and that is a slip away from another's is probably the same hall.
/// </summary>
internal static class RosterCheck
{
    public static void Warn(string path, byte[] utf8, Roster roster, TextWriter talk)
    {
        var warnings = new Problems { Noun = "warnings" };
        var byVenue = roster.Entrants.Values.ToLookup(e => e.Venue.Value, StringComparer.Ordinal);
        var others = byVenue.Where(v => v.Count() > 1).Select(v => v.Key).ToList();
        foreach (var alone in byVenue.Where(v => v.Count() == 1).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (Spelling.Only(alone.Key, others) is not { } meant || alone.Key.Any(char.IsDigit)) continue;
            var pointer = $"/{alone.First().Id}/venue";
            var what = $"warning: nobody else is at '{alone.Key}'; did you mean '{meant}'?";
            warnings.Add(path, JsonPlace.LineOf(utf8, pointer), pointer, what, "");
        }

        warnings.WriteTo(talk);
    }
}
