using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Gives passes out and takes them back, each by a fact of the contest's office.</summary>
internal sealed class PassMaker(OfficeActs acts)
{
    /// <summary>A new token whose pass stands, or why there is none. The token is kept nowhere.</summary>
    /// <param name="members">What the pass is for: <c>role scope seat holder</c>.</param>
    public async Task<(string? Token, Problem? Why)> Make(
        LiveContest contest, Author author, IEnumerable<KeyValuePair<string, Datum>> members, DateTimeOffset ends)
    {
        var token = Token.New();
        var why = await acts.Do(
            contest, author, "pass",
            [
                .. members, new("pass", Datum.Of(Token.HashOf(token))),
                new("expires", Datum.Of(Words.Instant(Unix.Of(ends), TimeBase.Utc))),
            ]);
        return why is null ? (token, null) : (null, why);
    }

    /// <summary>Null when it is revoked.</summary>
    public Task<Problem?> Revoke(LiveContest contest, Author author, string hash) =>
        acts.Do(contest, author, "revoke", [new("pass", Datum.Of(hash))]);
}
