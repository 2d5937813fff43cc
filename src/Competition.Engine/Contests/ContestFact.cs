using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The fact that declares a contest: the body of its PUT with an id of the office's journal.</summary>
internal static class ContestFact
{
    public static Fact Of(Members body, Definition contest, Head office, DateTimeOffset now)
    {
        var at = contest.TimeBase == TimeBase.Utc ? decimal.Round(UnixTime.Of(now), 3) : 0m;
        return new Fact(new Members(
        [
            .. body,
            new("id", Datum.Of($"contest-{office.Number + 1}")),
            new("type", Datum.Of("contest")),
            new("at", Datum.Of(at)),
        ]));
    }
}
