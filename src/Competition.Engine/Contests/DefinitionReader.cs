using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Reads the body of a contest (formats.md "HTTP": <c>PUT /api/contests/{c}</c>), compiling its rulebook and roster.
/// </summary>
internal static class DefinitionReader
{
    private const string Known = "title, rulebook, roster, venues, timeBase, startsAt, public, secondPerson";

    private static readonly HashSet<string> Names = new(Known.Split(", "), StringComparer.Ordinal);

    /// <summary>Errors carry pointers into the body.</summary>
    public static (Definition? Definition, IReadOnlyList<DocumentError> Errors) Read(ContestId id, Members body)
    {
        var errors = new Problems();
        var strange = body.Where(m => !Names.Contains(m.Key));
        foreach (var (name, _) in strange) errors.Add($"/{name}", $"unknown member{Spelling.Hint(name, Names)}", Known);
        var title = Title(body["title"], errors);
        var (rules, roster) = (Rules(body["rulebook"], errors), Roster(body["roster"], errors));
        var venues = VenueReader.Read(body["venues"], errors);
        var timeBase = Base(body["timeBase"], errors);
        var startsAt = Starts(body["startsAt"], timeBase, errors);
        var isPublic = Public(body["public"], errors);
        var secondPerson = Confirmed.Read(body["secondPerson"], errors);
        if (roster is not null) VenueReader.Check(roster, venues, errors);
        if (rules is not null && roster is not null) Cells(rules, roster, errors);
        if (errors.Any || rules is null || roster is null) return (null, errors.All);
        return (new Definition(id, title, rules, roster, venues, timeBase, startsAt, isPublic)
        {
            RulesHash = Hash(body["rulebook"]),
            RosterHash = Hash(body["roster"]),
            Audiences = AudienceRoles.Of(rules, []),
            SecondPerson = secondPerson,
        }, []);
    }

    /// <summary>A contest under another version of its rules. Errors have pointers into the rulebook.</summary>
    public static (Definition? Definition, IReadOnlyList<DocumentError> Errors) With(Definition now, Members rulebook)
    {
        var errors = new Problems();
        var rules = Rules(Datum.Of(rulebook), errors);
        if (rules is not null) Cells(rules, now.Roster, errors);
        if (rules is not null && !errors.Any)
            return (now with { Rules = rules, RulesHash = Hash(Datum.Of(rulebook)) }, []);
        return (null, [.. errors.All.Select(e => e with { Pointer = Inside(e.Pointer) })]);
    }

    /// <summary>
    /// The body that a contest fact was made of, without what a new contest may no longer ask for: one that stands is
    /// still opened.
    /// </summary>
    public static Members BodyOf(Fact contest) =>
        new(contest.Content.Where(m => Names.Contains(m.Key) && (m.Key != "secondPerson" || Confirmed.Holds(m.Value))));

    private static void Cells(Rulebook rules, Roster roster, Problems errors)
    {
        var cells = (long)rules.Values.Count * roster.Entrants.Count;
        if (cells <= Limits.Cells) return;
        errors.Add(Wrong("/roster", $"{roster.Entrants.Count} entrants × {rules.Values.Count} values are {cells} cells",
            $"at most {Limits.Cells} cells"));
    }

    private static string Inside(string pointer) =>
        pointer.StartsWith("/rulebook", StringComparison.Ordinal) ? pointer["/rulebook".Length..] : pointer;

    private static DocumentError Wrong(string pointer, string what, string allowed) => new(pointer, what, allowed);

    private static string Title(Datum title, Problems errors)
    {
        if (title.Text is { Length: > 0 and <= 200 } text) return text;
        errors.Add(Wrong("/title", title.IsNull ? "missing" : "not a title", "text of 1 to 200 characters"));
        return "";
    }

    private static Rulebook? Rules(Datum document, Problems errors)
    {
        if (document.Map is null)
        {
            errors.Add(Wrong("/rulebook", document.IsNull ? "missing" : "not an object", "a rulebook"));
            return null;
        }

        var (rules, wrong) = Rulebook.Compile(Json(document));
        foreach (var error in wrong) errors.Add(error with { Pointer = "/rulebook" + error.Pointer });
        var audiences = rules is null ? [] : AudienceRoles.Of(rules, []);
        if (audiences.Count > Limits.Audiences)
            errors.Add("/rulebook", $"boards are frozen for {audiences.Count} roles", $"at most {Limits.Audiences}");
        return rules;
    }

    private static Roster? Roster(Datum document, Problems errors)
    {
        if (document.Map is null)
        {
            errors.Add(Wrong("/roster", document.IsNull ? "missing" : "not an object", "an object of entrants by id"));
            return null;
        }

        var (roster, wrong) = Scoring.Roster.Read(Json(document));
        foreach (var error in wrong) errors.Add(error with { Pointer = "/roster" + error.Pointer });
        return roster;
    }

    private static ReadOnlySpan<byte> Json(Datum document)
    {
        var json = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(json, document);
        return json.WrittenSpan;
    }

    private static string Hash(Datum document) => Convert.ToHexStringLower(SHA256.HashData(Json(document)));

    private static TimeBase Base(Datum timeBase, Problems errors)
    {
        if (timeBase.IsNull || timeBase.Text == "utc") return TimeBase.Utc;
        if (timeBase.Text == "seconds") return TimeBase.Seconds;
        errors.Add(Wrong("/timeBase", "unknown time base", "utc, seconds"));
        return TimeBase.Utc;
    }

    private static decimal? Starts(Datum startsAt, TimeBase timeBase, Problems errors)
    {
        if (startsAt.IsNull) return null;
        if (timeBase == TimeBase.Seconds && startsAt.Number is { } seconds) return seconds;
        var isTime = DateTimeOffset.TryParse(
            startsAt.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time);
        if (timeBase == TimeBase.Utc && isTime) return UnixTime.Of(time);
        var allowed = timeBase == TimeBase.Utc ? "RFC 3339" : "seconds on the contest's own base";
        errors.Add(Wrong("/startsAt", "not a time", allowed));
        return null;
    }

    private static bool Public(Datum isPublic, Problems errors)
    {
        if (isPublic.IsNull || isPublic.Truth is not null) return isPublic.Truth ?? true;
        errors.Add(Wrong("/public", "not a truth value", "true, false"));
        return false;
    }
}
