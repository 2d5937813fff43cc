namespace Competition.Scoring;

/// <summary>Takes the quotas of an advance from its boards, one after the other (model.md B11.26).</summary>
internal sealed class Quotas
{
    private readonly List<int> _taken = [];
    private readonly List<int> _undecided = [];

    public IReadOnlyList<int> Taken => _taken;

    /// <summary>Share the last place of a quota that takes no ties, and came in by no other.</summary>
    public IReadOnlyList<int> Undecided => [.. _undecided.Distinct().Except(_taken)];

    /// <param name="ranked">Everybody who is ranked on the board of the quota, best first.</param>
    public void Take(Quota quota, IEnumerable<(int Entrant, Place Place)> ranked)
    {
        var rows = ranked.Where(r => !_taken.Contains(r.Entrant)).ToList();
        var taken = Math.Min(quota.Top, rows.Count);
        var isCut = rows.Count > taken && rows[taken].Place.First == rows[taken - 1].Place.First;
        if (!isCut)
        {
            _taken.AddRange(rows.Take(taken).Select(r => r.Entrant));
            return;
        }

        var last = rows[taken - 1].Place.First;
        var equals = rows.Where(r => r.Place.First == last).Select(r => r.Entrant);
        _taken.AddRange(rows.TakeWhile(r => r.Place.First < last).Select(r => r.Entrant));
        (quota.TiesIn ? _taken : _undecided).AddRange(equals);
    }
}
