using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A node of the compiled tree: competition, round, stage, task, criterion are only kinds of it.</summary>
public sealed class Node
{
    public required NodePath Path { get; init; }
    public required string Id { get; init; }
    public required Title Title { get; init; }
    public required string? Kind { get; init; }
    public required Node? Parent { get; init; }

    /// <summary>The sibling before this one; gates read it as <c>prev</c>.</summary>
    public required Node? Previous { get; init; }
    public required ClockKind Clock { get; init; }
    public required IReadOnlyDictionary<string, Value> Constants { get; init; }
    public required IReadOnlyDictionary<string, decimal> Tags { get; init; }
    public required bool StatusInherits { get; init; }
    public required bool StatusVoids { get; init; }

    public IReadOnlyList<Node> Children { get; internal set; } = [];
    public IReadOnlyDictionary<string, Input> Inputs { get; internal set; } = ImmutableDictionary<string, Input>.Empty;
    public IReadOnlyDictionary<string, Signal> Signals { get; internal set; } =
        ImmutableDictionary<string, Signal>.Empty;
    public IReadOnlyDictionary<string, DetectorRule> Detectors { get; internal set; } =
        ImmutableDictionary<string, DetectorRule>.Empty;
    public IReadOnlyDictionary<string, ValueRule> Values { get; internal set; } =
        ImmutableDictionary<string, ValueRule>.Empty;
    public IReadOnlyDictionary<string, Board> Boards { get; internal set; } = ImmutableDictionary<string, Board>.Empty;
    public Window? Window { get; internal set; }
    public Advance? Advance { get; internal set; }

    /// <summary>status code → value name → what it is instead (B11.10).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Formula>> OnStatus { get; internal set; } =
        ImmutableDictionary<string, IReadOnlyDictionary<string, Formula>>.Empty;
}
