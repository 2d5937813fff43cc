using Competition.Engine;

namespace Competition.Server;

/// <summary>A contest in the list of contests.</summary>
internal sealed record ContestLine(
    string Id, string Title, string Status, string TimeBase, string? StartsAt, bool Public, string? Note)
{
    public static ContestLine Of(LiveContest contest)
    {
        var what = contest.Definition;
        var startsAt = what.StartsAt is { } at ? Words.Instant(at, what.TimeBase) : null;
        return new ContestLine(
            contest.Id.Value, what.Title, Words.Of(contest.Status), Words.Of(what.TimeBase), startsAt, what.Public,
            Words.NoteOf(contest.Status));
    }
}
