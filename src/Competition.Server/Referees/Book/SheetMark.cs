using System.Text.Json.Serialization;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>A mark on a referee's sheet.</summary>
/// <param name="At">RFC 3339, or seconds of the contest's own base.</param>
/// <param name="Entrant">Null of an input for all.</param>
/// <param name="Content">The members that only marks of its kind have.</param>
/// <param name="Mine">Entered from this place.</param>
/// <param name="State"><c>stands</c> or <c>void</c>.</param>
/// <param name="Reason">Why it is void.</param>
internal sealed record SheetMark(
    string Id, [property: JsonConverter(typeof(DatumJson))] Datum At, string Node, string? Entrant, string Input,
    string? Judge, [property: JsonConverter(typeof(DatumJson))] Datum Content, string By, bool Mine, string State,
    string? Reason);
