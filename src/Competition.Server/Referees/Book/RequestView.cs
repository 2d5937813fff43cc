using System.Text.Json.Serialization;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>A correction that somebody asked the head judge for.</summary>
/// <param name="Target">The fact that is wrong; null = none is named.</param>
/// <param name="Value">What it should be; null also where this pass may not know it yet.</param>
internal sealed record RequestView(
    string Id, string Node, string? Entrant, string? Input, string? Target,
    [property: JsonConverter(typeof(DatumJson))] Datum Value, string Reason, string By, RequestAnswer? Answer);
