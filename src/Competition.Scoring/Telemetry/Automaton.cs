namespace Competition.Scoring;

/// <summary>
/// A detector's state for an entrant, moved on instant by instant of contest time (B6): of constant size, but for the
/// list of fires and of the times in which it was on.
/// </summary>
internal abstract class Automaton(Fires fires)
{
    protected static readonly Value Nothing = Value.Missing(MissingReason.NotMarked);

    /// <summary>What became another since it was last asked.</summary>
    public DetectorOutputs Touched { get; set; }

    /// <summary>What becomes another as time goes on, although nothing happens.</summary>
    public abstract DetectorOutputs Ongoing { get; }

    /// <summary>The instant from which on a sample makes it fire although nothing changes; null = none.</summary>
    public virtual decimal? Due => null;

    /// <summary>
    /// The times in which it was on, apart, in order; if it still is, the last ends where evidence ends.
    /// </summary>
    public virtual IEnumerable<Spell> Spells(decimal last) => [];

    protected Fires Fires => fires;

    public static Automaton Of(DetectorRule rule, Sensors sensors, Fires fires) => rule.Form switch
    {
        DetectorForm.When => new WhenAutomaton(rule, sensors, fires),
        DetectorForm.Sequence => new SequenceAutomaton(rule, sensors, fires),
        _ => new IntegralAutomaton(sensors, fires),
    };

    /// <summary>An instant at which there is a sample, or at which a signal became stale.</summary>
    public abstract void Step(decimal time, bool isSampled);

    /// <param name="last">The last instant of which there is evidence.</param>
    public virtual Value Read(DetectorOutputs output, decimal last) =>
        output is DetectorOutputs.Fires or DetectorOutputs.First or DetectorOutputs.Last
            ? fires.Read(output)
            : Unseen(output);

    /// <summary>What a detector says that has seen nothing.</summary>
    public static Value Unseen(DetectorOutputs output) => output switch
    {
        DetectorOutputs.On => Value.Of(false),
        DetectorOutputs.Max or DetectorOutputs.Min or DetectorOutputs.First or DetectorOutputs.Last => Nothing,
        _ => Value.Of(0m),
    };

    public abstract void Reset();

    public abstract void Save(int slot);

    public abstract void GoBack(int slot);

    protected void Fire(decimal at)
    {
        fires.Add(at);
        Touched |= DetectorOutputs.Fires | DetectorOutputs.First | DetectorOutputs.Last;
    }
}
