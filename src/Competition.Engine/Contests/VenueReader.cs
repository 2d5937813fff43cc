using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Reads the venues of a contest and checks that the roster's venues are among them.</summary>
internal static class VenueReader
{
    private const string Known = "id, title, timeZone";

    public static IReadOnlyList<VenueFace> Read(Datum venues, Problems errors)
    {
        if (venues.IsNull) return [];
        if (venues.List is not { } list || list.Count > Limits.Venues)
        {
            errors.Add(new DocumentError("/venues", "not a list of venues", $"at most {Limits.Venues} of {{{Known}}}"));
            return [];
        }

        var faces = new List<VenueFace>();
        for (var i = 0; i < list.Count; i++)
        {
            if (One(list[i], $"/venues/{i}", errors) is not { } face) continue;
            var isNew = faces.TrueForAll(f => f.Id != face.Id);
            if (isNew) faces.Add(face);
            else errors.Add(new DocumentError($"/venues/{i}/id", "stands twice", "each id once"));
        }

        return faces;
    }

    /// <summary>Every entrant's venue is declared, or the office.</summary>
    public static void Check(Roster roster, IReadOnlyList<VenueFace> venues, Problems errors)
    {
        var known = venues.Select(v => v.Id).Append(VenueId.Office).ToHashSet();
        var allowed = string.Join(", ", known.Select(v => v.Value).Order(StringComparer.Ordinal));
        var astray = roster.Entrants.Values.Where(e => !known.Contains(e.Venue));
        foreach (var entrant in astray.OrderBy(e => e.Id.Value, StringComparer.Ordinal))
            errors.Add($"/roster/{entrant.Id}/venue", $"no venue '{entrant.Venue}' in the contest", allowed);
    }

    private static VenueFace? One(Datum venue, string pointer, Problems errors)
    {
        if (venue.Map is not { } map)
        {
            errors.Add(new DocumentError(pointer, "not an object", Known));
            return null;
        }

        var before = errors.Count;
        if (map["id"].Text is not { } id || !IdForm.Holds(id) || id == VenueId.Office.Value)
        {
            errors.Add(new DocumentError($"{pointer}/id", "not an id of a venue", $"{IdForm.Allowed}; not 'office'"));
        }

        if (!map["title"].IsNull && map["title"].Text is not { Length: > 0 and <= 200 })
        {
            errors.Add(new DocumentError($"{pointer}/title", "not a title", "text of 1 to 200 characters"));
        }

        var zone = map["timeZone"].IsNull ? "Etc/UTC" : map["timeZone"].Text ?? "";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            errors.Add(new DocumentError(
                $"{pointer}/timeZone", "unknown time zone", "an IANA name such as Asia/Shanghai"));
        }

        foreach (var strange in map.Where(m => m.Key is not ("id" or "title" or "timeZone")))
        {
            errors.Add(new DocumentError($"{pointer}/{strange.Key}", "unknown member", Known));
        }

        if (errors.Count > before) return null;
        var name = map["id"].Text ?? "";
        return new VenueFace(new VenueId(name), map["title"].Text ?? name, zone);
    }
}
