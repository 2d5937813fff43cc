using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A node of the compiled tree: competition, round, stage, task, criterion are only kinds of it.</summary>
public sealed class Node
{
    /// <summary>Its place in the tree, unique in the rulebook.</summary>
    public required NodePath Path { get; init; }

    /// <summary>The last part of its path; of the form of <see cref="IdForm"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The id where the document gives none.</summary>
    public required Title Title { get; init; }

    /// <summary>
    /// What people call its level (round, stage, task); null = not said. Scoring reads it in <c>only</c> of folds.
    /// </summary>
    public required string? Kind { get; init; }

    /// <summary>Null for the root.</summary>
    public required Node? Parent { get; init; }

    /// <summary>The sibling before this one, null for the first; gates read it as <c>prev</c> (model.md B5).</summary>
    public required Node? Previous { get; init; }

    /// <summary>Whose gun times it (model.md B11.5).</summary>
    public required ClockKind Clock { get; init; }

    /// <summary>
    /// Its own numbers of <c>let</c> and <c>each</c>, by name; those of nodes above are not repeated.
    /// </summary>
    public required IReadOnlyDictionary<string, Value> Constants { get; init; }

    /// <summary>
    /// Competence → share, from 0 to 1; the shares should sum to 1 (model.md B8). Empty = not tagged.
    /// </summary>
    public required IReadOnlyDictionary<string, decimal> Tags { get; init; }

    /// <summary>Whether a status above holds here as well; DSQ does always (model.md B11.10).</summary>
    public required bool StatusInherits { get; init; }

    /// <summary>Whether a status makes its values missing (model.md B11.10).</summary>
    public required bool StatusVoids { get; init; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<Node> Children { get; internal set; } = [];

    /// <summary>What is marked at it, by name.</summary>
    public IReadOnlyDictionary<string, Input> Inputs { get; internal set; } = ImmutableDictionary<string, Input>.Empty;

    /// <summary>What devices measure at it and below, by name (model.md B6).</summary>
    public IReadOnlyDictionary<string, Signal> Signals { get; internal set; } =
        ImmutableDictionary<string, Signal>.Empty;

    /// <summary>What is found in its signals and those above, by name (model.md B6).</summary>
    public IReadOnlyDictionary<string, DetectorRule> Detectors { get; internal set; } =
        ImmutableDictionary<string, DetectorRule>.Empty;

    /// <summary>What is computed at it, by name (model.md B3).</summary>
    public IReadOnlyDictionary<string, ValueRule> Values { get; internal set; } =
        ImmutableDictionary<string, ValueRule>.Empty;

    /// <summary>What is ordered at it, by name (model.md B4).</summary>
    public IReadOnlyDictionary<string, Board> Boards { get; internal set; } = ImmutableDictionary<string, Board>.Empty;

    internal Window? Window { get; set; }

    internal Advance? Advance { get; set; }

    /// <summary>status code → value name → what it is instead (B11.10).</summary>
    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, Formula>> OnStatus { get; set; } =
        ImmutableDictionary<string, IReadOnlyDictionary<string, Formula>>.Empty;
}
