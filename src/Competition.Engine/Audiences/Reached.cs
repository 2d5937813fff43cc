using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The greatest <c>at</c> held, of what each contestant says of its facts. What an audience is shown may become less,
/// and then so does its time.
/// </summary>
internal sealed class Reached
{
    private readonly Dictionary<EntrantId, decimal> _told = [];
    private readonly HashSet<(FactId Id, decimal At)> _missing = [];
    private decimal? _past;

    /// <summary>Null where nothing is held.</summary>
    public decimal? UpTo { get; private set; }

    public void By(EntrantId contestant, decimal? upTo)
    {
        var before = _told.TryGetValue(contestant, out var told) ? told : default(decimal?);
        if (upTo is { } now) _told[contestant] = now;
        else _told.Remove(contestant);
        Change(before, upTo);
    }

    /// <summary>Something happened then, whoever holds it.</summary>
    public void Past(decimal at)
    {
        if (!(at <= _past)) _past = at;
        Change(null, at);
    }

    /// <summary>A void or restore that nobody holds, because its target has not come.</summary>
    public void Missing(Fact correction)
    {
        _missing.Add((correction.Id, correction.At));
        Change(null, correction.At);
    }

    public void Found(Fact correction)
    {
        if (_missing.Remove((correction.Id, correction.At))) Change(correction.At, null);
    }

    // Only where the greatest became less must all be looked at.
    private void Change(decimal? before, decimal? now)
    {
        if (now is not null && !(now < UpTo)) UpTo = now;
        else if (before is not null && before == UpTo) UpTo = _told.Values.Concat(_missing.Select(m => m.At))
            .Select(at => (decimal?)at).Append(_past).Max();
    }
}
