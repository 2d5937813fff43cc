using Competition.Scoring;

namespace Competition.Engine;

/// <summary>How late the facts of a seat are that an audience sees; without a role, of all.</summary>
internal sealed class SeatView(EntrantId id, Definition contest, string? role)
{
    private readonly Screen? _screen = role is null ? null : new Screen(contest.Rules, contest.Roster, role);
    private decimal? _upTo;

    public Told Everything => new(id, [], _upTo) { Role = role };

    /// <param name="all">All facts of the seat, with these.</param>
    public Told Take(IReadOnlyList<Fact> facts, IReadOnlyList<Fact> all)
    {
        var isOther = false;
        if (_screen?.Take(facts) is var (shown, gone)) isOther = gone || shown.Count > 0;
        if (isOther) _upTo = null;
        foreach (var fact in (isOther ? all : facts).Where(f => _screen?.Hides(f) != true))
        {
            if (!(fact.At <= _upTo)) _upTo = fact.At;
        }

        return Everything;
    }
}
