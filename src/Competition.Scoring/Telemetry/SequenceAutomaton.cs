namespace Competition.Scoring;

/// <summary>
/// <c>seq [p1 … pk] within T</c>: rising edges in order make it fire; one that comes too early counts as wrong, and
/// what takes longer than T begins anew.
/// </summary>
internal sealed class SequenceAutomaton(DetectorRule rule, Sensors sensors, Fires fires)
    : AutomatonOf<SequenceAutomaton.State>(fires)
{
    private readonly int _steps = rule.Sequence.Length;

    public override DetectorOutputs Ongoing => DetectorOutputs.None;

    public override void Step(decimal time, bool isSampled)
    {
        if (Now.Next > 0 && time - Now.Begun > rule.Within) Now.Next = 0;
        for (var step = 0; step < _steps; step++)
        {
            var (bit, holds) = (1u << step, sensors.Holds(step));
            if (holds && (Now.Held & bit) == 0) Rise(step, time);
            Now.Held = holds ? Now.Held | bit : Now.Held & ~bit;
        }
    }

    public override Value Read(DetectorOutputs output, decimal last) =>
        output == DetectorOutputs.Wrong ? Value.Of((decimal)Now.Wrong) : base.Read(output, last);

    private void Rise(int step, decimal time)
    {
        if (step > Now.Next)
        {
            Now.Wrong++;
            Touched |= DetectorOutputs.Wrong;
        }

        if (step != Now.Next) return;
        if (step == 0) Now.Begun = time;
        Now.Next++;
        if (Now.Next < _steps) return;
        Fire(time);
        Now.Next = 0;
    }

    internal struct State
    {
        public decimal Begun;
        public int Next;
        public int Wrong;
        public uint Held;
    }
}
