using System.Buffers;
using System.Globalization;

namespace Competition.Scoring;

/// <summary>Facts as JSON, one object a line (formats.md "Facts").</summary>
public static class FactJson
{
    private static readonly string SecondsAllowed = string.Create(
        CultureInfo.InvariantCulture,
        $"seconds from {Limits.FirstInstant} to below {Limits.EndOfTime} with at most {Limits.TimeDecimals} decimals");

    /// <summary>Reads one line: shape only (members of its type and what they hold), not the rulebook.</summary>
    /// <param name="evidence">Keep <c>by recv skew</c> as evidence (own journals, exports), not drop them.</param>
    public static (Fact? Fact, IReadOnlyList<DocumentError> Errors) Read(
        ReadOnlySpan<byte> utf8Line, TimeBase timeBase, bool evidence)
    {
        var problems = new Problems();
        var datum = CanonicalJson.Read(utf8Line, problems);
        if (problems.Any) return (null, problems.All);
        return datum.Map is { } members
            ? Read(members, timeBase, evidence)
            : (null, [new DocumentError("", $"the fact is {datum.Kind}", "an object")]);
    }

    /// <summary>Reads a fact that is already data, such as one in a request's body.</summary>
    public static (Fact? Fact, IReadOnlyList<DocumentError> Errors) Read(
        Members members, TimeBase timeBase, bool evidence)
    {
        var problems = new Problems();
        FactShape.CheckId(members["id"], problems);
        var at = Instant(members["at"], timeBase, problems);
        FactShape.CheckType(members["type"], problems);
        FactShape.Check(members, problems);
        if (problems.Any) return (null, problems.All);
        if (members["at"] == at && !HasEvidence(members)) return (new Fact(members), problems.All);

        var content = members.Where(m => !Fact.IsEvidence(m.Key)).Select(m => m.Key == "at" ? Of("at", at) : m);
        var aside = evidence ? members.Where(m => Fact.IsEvidence(m.Key)).ToList() : [];
        return (new Fact(new Members(content), aside.Count == 0 ? null : new Members(aside)), problems.All);
    }

    /// <summary>The id of a line that is no fact; null where it has none that can be read.</summary>
    public static string? IdOf(ReadOnlySpan<byte> utf8Line)
    {
        var problems = new Problems();
        var id = CanonicalJson.Read(utf8Line, problems).Map?["id"] ?? Datum.Null;
        if (problems.Any) return null;
        FactShape.CheckId(id, problems);
        return problems.Any ? null : id.Text;
    }

    /// <summary>Writes one line without newline: id type at, then the other members by name; evidence last.</summary>
    /// <param name="timeBase">
    /// How <c>at</c> is written; the instants of <see cref="TimeBase.Utc"/> lie within <see cref="Limits"/>.
    /// </param>
    public static void Write(IBufferWriter<byte> to, Fact fact, TimeBase timeBase)
    {
        to.Write("{\"id\":"u8);
        JsonText.WriteQuoted(to, fact.Id.Value);
        if (fact.Content.Has("type")) WriteMember(to, Of("type", fact["type"]));
        WriteMember(to, Of("at", AtOf(fact, timeBase)));
        foreach (var member in fact.Content)
        {
            if (member.Key is not ("id" or "type" or "at")) WriteMember(to, member);
        }

        foreach (var member in fact.Evidence ?? Members.None) WriteMember(to, member);
        to.Write("}"u8);
    }

    /// <summary>Its <c>at</c> as it is written: RFC 3339 in a contest that keeps UTC, else a number.</summary>
    public static Datum AtOf(Fact fact, TimeBase timeBase) =>
        timeBase == TimeBase.Utc ? Datum.Of(Rfc3339.Text(fact.At)) : Datum.Of(fact.At);

    /// <summary>The word of a type of facts.</summary>
    public static string Word(FactType type) => FactTypes.Word(type);

    /// <summary>The word that a fact has for its type.</summary>
    public static string TypeOf(Fact fact) => fact["type"].Text ?? FactTypes.Word(FactType.Mark);

    private static bool HasEvidence(Members members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (Fact.IsEvidence(members[i].Key)) return true;
        }

        return false;
    }

    private static void WriteMember(IBufferWriter<byte> to, KeyValuePair<string, Datum> member)
    {
        to.Write(","u8);
        JsonText.WriteQuoted(to, member.Key);
        to.Write(":"u8);
        CanonicalJson.Write(to, member.Value);
    }

    private static KeyValuePair<string, Datum> Of(string name, Datum datum) => new(name, datum);

    private static Datum Instant(Datum at, TimeBase timeBase, Problems problems)
    {
        var (what, allowed) = timeBase == TimeBase.Utc
            ? (at.Number is null ? null : "is a number, but the contest keeps time in UTC", Rfc3339.Allowed)
            : (at.Text is null ? null : "is a text, but the contest counts seconds", SecondsAllowed);
        if (at.IsNull) what = "is missing";
        if (what is null && InstantOf(at) is { } instant) return Datum.Of(instant);
        problems.Add("/at", what ?? "is not an instant", allowed);
        return Datum.Null;
    }

    private static decimal? InstantOf(Datum at)
    {
        var instant = at.Text is { } text ? Rfc3339.TryRead(text) : at.Number;
        var isInTime = instant is >= Limits.FirstInstant and < Limits.EndOfTime;
        return isInTime && instant?.Scale <= Limits.TimeDecimals ? instant : null;
    }
}
