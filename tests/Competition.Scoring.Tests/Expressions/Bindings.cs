namespace Competition.Scoring.Tests.Expressions;

/// <summary>Values by slot, and how often each was asked for.</summary>
internal readonly struct Bindings(Value[] values) : INames
{
    public int[] Reads { get; } = new int[values.Length];

    public Value Read(int slot)
    {
        Reads[slot]++;
        return values[slot];
    }
}
