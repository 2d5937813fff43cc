using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A flat program for the stack machine, its pools, and the greatest height of its stack.</summary>
internal sealed record CompiledCode(
    ImmutableArray<Step> Steps,
    ImmutableArray<Value> Constants,
    ImmutableArray<Quantum> Quanta,
    ImmutableArray<ImmutableArray<Value>> Sets,
    int Height);
