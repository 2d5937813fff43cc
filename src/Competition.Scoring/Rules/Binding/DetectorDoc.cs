using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A detector as a document writes it: made anew at each node that has it.</summary>
internal sealed record DetectorDoc(string Pointer, Func<Node, string, DetectorRule> Make)
{
    public Written? When { get; init; }
    public Written? Until { get; init; }
    public Written? Integral { get; init; }
    public ImmutableArray<Written> Sequence { get; init; } = [];
}
