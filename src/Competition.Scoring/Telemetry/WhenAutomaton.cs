namespace Competition.Scoring;

/// <summary>
/// <c>when p [until q] [hold] [cooldown] [repeat] [limit]</c>: on from the first instant at which p holds until it
/// does not, or until q. Fires at start + hold as soon as a sample at or after it still shows p.
/// </summary>
internal sealed class WhenAutomaton(DetectorRule rule, Sensors sensors, Fires fires)
    : AutomatonOf<WhenAutomaton.State>(fires)
{
    private const int When = 0;
    private const int Until = 1;
    private const DetectorOutputs Length = DetectorOutputs.Dwell | DetectorOutputs.Longest;
    private readonly List<Spell> _spells = [];

    public override DetectorOutputs Ongoing => Now.Start is null ? DetectorOutputs.None : Length;

    public override decimal? Due
    {
        get
        {
            if (Now.Start is not { } start) return null;
            if (Now.Fired is { } fired) return Fires.IsFull ? null : fired + rule.Repeat;
            return IsCool(start) ? start + rule.Hold : null;
        }
    }

    public override IEnumerable<Spell> Spells(decimal last) => Now.Start is { } start
        ? _spells.Take(Now.Spells).Append(new Spell(start, last, IsOpen: true))
        : _spells.Take(Now.Spells);

    public override void Step(decimal time, bool isSampled)
    {
        if (!IsOn())
        {
            if (Now.Start is { } since) Leave(since, time);
            return;
        }

        Touched |= Length;
        if (Now.Start is not { } start)
        {
            (Now.Start, Now.Fired) = (start = time, null);
            Touched |= DetectorOutputs.On;
        }

        if (isSampled) FireBy(start, time);
    }

    public override Value Read(DetectorOutputs output, decimal last)
    {
        var present = last - Now.Start ?? 0m;
        return output switch
        {
            DetectorOutputs.On => Value.Of(Now.Start is not null),
            DetectorOutputs.Dwell => Value.Of(Now.Dwell + present),
            DetectorOutputs.Longest => Value.Of(Math.Max(Now.Longest, present)),
            _ => base.Read(output, last),
        };
    }

    // Hysteresis: once on, on until q; a missing q is no evidence that it goes on (B11.28).
    private bool IsOn()
    {
        var isOn = sensors.Holds(When);
        if (rule.Until is null) return isOn;
        return (isOn || Now.Start is not null) && sensors.Evaluate(Until) is { IsMissing: false, IsTrue: false };
    }

    private void Leave(decimal start, decimal time)
    {
        Now.Dwell += time - start;
        Now.Longest = Math.Max(Now.Longest, time - start);
        Now.Start = null;
        _spells.RemoveRange(Now.Spells, _spells.Count - Now.Spells);
        _spells.Add(new Spell(start, time, IsOpen: false));
        Now.Spells++;
        Touched |= Length | DetectorOutputs.On;
    }

    private void FireBy(decimal start, decimal time)
    {
        if (Now.Fired is null && start + rule.Hold <= time && IsCool(start))
        {
            Now.Fired = start + rule.Hold;
            Fire(start + rule.Hold);
        }

        // Each period that has elapsed, however dense the samples are; an overruled fire keeps its place (B11.28).
        while (Now.Fired + rule.Repeat <= time && !Fires.IsFull)
        {
            Now.Fired += rule.Repeat;
            Fire(Now.Fired.GetValueOrDefault());
        }
    }

    private bool IsCool(decimal start) =>
        rule.Cooldown == 0m || Fires.Last is not { } last || start + rule.Hold - last >= rule.Cooldown;

    internal struct State
    {
        public decimal? Start;
        public decimal? Fired;
        public decimal Dwell;
        public decimal Longest;
        public int Spells;
    }
}
