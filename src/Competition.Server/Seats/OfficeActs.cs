using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Does what a caller asks for by a fact of its own: named, dated and submitted as his.</summary>
internal sealed class OfficeActs(ActIds ids)
{
    /// <summary>Null when the fact stands.</summary>
    /// <param name="members">Beside <c>id</c>, <c>type</c> and <c>at</c>.</param>
    /// <exception cref="IOException">The journal cannot say whether it stands.</exception>
    public async Task<Problem?> Do(
        LiveContest contest, Author author, string type, params IEnumerable<KeyValuePair<string, Datum>> members)
    {
        var (id, at) = ids.Next();
        var timeBase = contest.Definition.TimeBase;
        var when = timeBase == TimeBase.Utc ? Datum.Of(Words.Instant(at, timeBase)) : Datum.Of(at);
        KeyValuePair<string, Datum>[] head = [new("id", Datum.Of(id)), new("type", Datum.Of(type)), new("at", when)];
        var (fact, errors) = FactJson.Read(new Members([.. head, .. members]), timeBase, evidence: false);
        if (fact is null) return Problem.OfDocument("malformed", errors);
        return await contest.Submit(fact, author) is Receipt.Refused refused ? Problem.OfRefusal(refused.Why) : null;
    }
}
