using System.Text.Json.Serialization;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>A status of an entrant at a node that stands; of several the last counts.</summary>
/// <param name="At">RFC 3339, or seconds of the contest's own base.</param>
internal sealed record StatusView(
    string Id, [property: JsonConverter(typeof(DatumJson))] Datum At, string Node, string Entrant, string Code,
    string? Reason, string By, bool Mine);
