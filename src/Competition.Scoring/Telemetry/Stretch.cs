namespace Competition.Scoring;

/// <summary>
/// A span of event time [From, Until) in which the clock runs or stands, and in which samples count or do not.
/// </summary>
/// <param name="Shift">Running: contest time minus event time; else contest time.</param>
internal readonly record struct Stretch(decimal From, decimal Until, decimal Shift, bool Runs, bool Admits)
{
    public decimal Time(decimal at) => Runs ? at + Shift : Shift;
}
