using System.Collections.Concurrent;
using System.Collections.Immutable;
using Competition.Engine;

namespace Competition.Server;

/// <summary>
/// The passes that hold: this server's own and those of every contest, found by the hash of their token; how long that
/// takes tells nothing of a token.
/// </summary>
internal sealed class PassBook(ImmutableArray<Bearer> own, OpenContests contests, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, LiveContest> _places = new(StringComparer.Ordinal);

    /// <summary>Null where nobody has such a pass, or it was revoked, or has expired.</summary>
    public Bearer? Find(string token)
    {
        var hash = Token.HashOf(token);
        foreach (var bearer in own)
        {
            if (bearer.Hash == hash) return bearer;
        }

        var found = OfContest(hash);
        return found?.WhyOver(time) is null ? found : null;
    }

    // Every contest keeps its own passes current: only where a pass was found is remembered, never whether it holds.
    private Bearer? OfContest(string hash)
    {
        if (_places.TryGetValue(hash, out var place)) return Of(place, hash);
        foreach (var contest in contests.Catalogue?.All ?? [])
        {
            if (Of(contest, hash) is not { } found) continue;
            _places[hash] = contest;
            return found;
        }

        return null;
    }

    private static Bearer? Of(LiveContest contest, string hash) =>
        contest.Passes.Find(hash) is { } pass ? new Bearer(pass.Role, hash, contest, pass) : null;
}
