namespace Competition.Scoring;

/// <summary>The names of a predicate: signals as they show now, all others as they are for the entrant.</summary>
/// <param name="signals">Slot by slot: the number of a signal, or -1.</param>
internal readonly struct SignalNames(int[] signals, HeldSample[] held, Value[] others) : INames
{
    private static readonly Value Stale = Value.Missing(MissingReason.Stale);

    public Value Read(int slot)
    {
        var signal = signals[slot];
        if (signal < 0) return others[slot];
        ref readonly var sample = ref held[signal];
        return sample.IsFresh ? Value.Of(sample.Value) : Stale;
    }
}
