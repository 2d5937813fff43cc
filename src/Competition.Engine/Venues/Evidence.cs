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
        .. Skew(author),
    ]);

    /// <summary>The name of who sent it; null where the journal does not say.</summary>
    public static string? ByOf(Fact fact) => fact.Evidence?["by"].Text;

    private static IEnumerable<KeyValuePair<string, Datum>> Skew(Author author)
    {
        if (author.Skew is not var (offset, uncertainty)) yield break;
        yield return new("skew", Datum.Of(new Members(
        [
            new("offset", Datum.Of(decimal.Round(offset, 3))),
            new("uncertainty", Datum.Of(decimal.Round(uncertainty, 3))),
        ])));
    }
}
