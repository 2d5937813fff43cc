namespace Competition.Scoring;

/// <summary>The names of a predicate: signals as they show now, all others as they are for the entrant.</summary>
/// <param name="signals">Slot by slot: the number of a signal, or -1.</param>
internal readonly struct SignalNames(int[] signals, Value[] shown, Value[] others) : INames
{
    public Value Read(int slot) => signals[slot] is >= 0 and var signal ? shown[signal] : others[slot];
}
