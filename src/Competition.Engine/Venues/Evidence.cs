using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What the venue adds to a fact: who sent it and when it arrived. Never content, never read by scoring.
/// </summary>
internal static class Evidence
{
    public static Members Of(Author author, DateTimeOffset arrival) => new(
    [
        new("by", Datum.Of(author.Name)),
        new("recv", Datum.Of(decimal.Round(UnixTime.Of(arrival), 3))),
    ]);
}
