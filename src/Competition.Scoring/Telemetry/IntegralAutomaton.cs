namespace Competition.Scoring;

/// <summary>
/// <c>integral e</c>: Σ e·dt over the instants at which e is not missing, and its extremes. What e has been since it
/// last changed is added when it changes, so that samples that repeat it change nothing.
/// </summary>
internal sealed class IntegralAutomaton(Sensors sensors, Fires fires) : AutomatonOf<IntegralAutomaton.State>(fires)
{
    public override DetectorOutputs Ongoing => Now.Rate is null or 0m ? DetectorOutputs.None : DetectorOutputs.Total;

    public override void Step(decimal time, bool isSampled)
    {
        Touched |= Ongoing;
        var value = sensors.Evaluate(0);
        decimal? rate = value.IsMissing ? null : value.Number;
        if (rate == Now.Rate) return;
        if (Until(time) is { IsMissing: false } total) Now.Total = total.Number;
        else Now.Overflows = true;
        (Now.Rate, Now.Since) = (rate, time);
        Touched |= DetectorOutputs.Total | DetectorOutputs.Max | DetectorOutputs.Min;
        if (rate is not { } seen) return;
        Now.Max = Math.Max(Now.Max ?? seen, seen);
        Now.Min = Math.Min(Now.Min ?? seen, seen);
    }

    public override Value Read(DetectorOutputs output, decimal last) => output switch
    {
        DetectorOutputs.Total => Until(last),
        DetectorOutputs.Max => Now.Max is { } max ? Value.Of(max) : Nothing,
        DetectorOutputs.Min => Now.Min is { } min ? Value.Of(min) : Nothing,
        _ => base.Read(output, last),
    };

    private Value Until(decimal time)
    {
        if (Now.Overflows) return Value.Missing(MissingReason.Overflow);
        if (Now.Rate is not { } rate) return Value.Of(Now.Total);
        var area = Arithmetic.Multiply(rate, time - Now.Since);
        return area.IsMissing ? area : Arithmetic.Add(Now.Total, area.Number);
    }

    internal struct State
    {
        public decimal? Rate;
        public decimal Since;
        public decimal Total;
        public bool Overflows;
        public decimal? Max;
        public decimal? Min;
    }
}
