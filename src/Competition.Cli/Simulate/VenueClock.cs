namespace Competition.Cli;

/// <summary>
/// When something happens that takes so much working time after the gun: the clock stands in the pauses.
/// </summary>
/// <param name="pauses">Disjoint, in order.</param>
internal sealed class VenueClock(decimal gun, IReadOnlyList<Pause> pauses)
{
    public decimal At(decimal worked)
    {
        var (at, left) = (gun, worked);
        foreach (var pause in pauses)
        {
            if (pause.From - at > left) break;
            left -= pause.From - at;
            at = pause.To;
        }

        return at + left;
    }

    public VenueClock With(Pause pause) => new(gun, [.. pauses.Append(pause).OrderBy(p => p.From)]);
}
