namespace Competition.Scoring;

/// <summary>How a detector reads its signals: which, by number, in which formula at which slot.</summary>
/// <param name="Slots">Of each formula, slot by slot: the number of the signal, -1 for any other name.</param>
/// <param name="Bounds">Of each signal what it is compared with; null = it is computed with.</param>
internal sealed record DetectorReading(string[] Signals, Formula[] Formulas, int[][] Slots, decimal[]?[] Bounds)
{
    public static DetectorReading Of(DetectorRule rule)
    {
        Formula[] formulas = [.. rule.Formulas];
        string[] signals = [.. formulas.SelectMany(f => f.Sources).OfType<NameSource.OfSignal>()
            .Select(s => s.Signal).Distinct(StringComparer.Ordinal)];
        var bounds = Array.ConvertAll(signals, s => rule.Integral is null ? Thresholds.Of(formulas, s) : null);
        return new DetectorReading(signals, formulas, [.. formulas.Select(f => SlotsOf(f, signals))], bounds);
    }

    private static int[] SlotsOf(Formula formula, string[] signals) =>
        [.. formula.Sources.Select(s => s is NameSource.OfSignal read ? Array.IndexOf(signals, read.Signal) : -1)];
}
