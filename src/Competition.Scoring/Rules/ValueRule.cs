namespace Competition.Scoring;

/// <summary>A value of a node: an operator, then <c>else → clamp → round</c> in that order (B3).</summary>
public sealed class ValueRule
{
    /// <summary>Where it is declared.</summary>
    public required Node Node { get; init; }

    /// <summary>Its name among the values of the node.</summary>
    public required string Name { get; init; }

    /// <summary>Position among all values of the rulebook, from 0; stable for one rulebook version.</summary>
    public required int Index { get; init; }

    /// <summary>What people call it; null = nothing but its name.</summary>
    public Title? Title { get; init; }

    /// <summary>What its numbers count, for people (<c>s</c>, <c>mm</c>); null = not said.</summary>
    public string? Unit { get; init; }

    /// <summary><c>path.value</c>.</summary>
    public CellRef Cell => new(Node.Path, Name);

    internal Operator Operator { get; set; } = Operator.None;

    internal ExpressionType Type { get; set; } = ExpressionType.Number;

    internal Formula? Else { get; set; }

    internal Formula? AtLeast { get; set; }

    internal Formula? AtMost { get; set; }

    /// <summary>The last step that makes its cells; null = not rounded (model.md B3).</summary>
    public Quantum? Round { get; internal set; }

    internal bool EvenIf { get; set; }

    /// <summary>
    /// Reads, transitively, other entrants' facts or the time: the contest computes it (architecture.md §2).
    /// </summary>
    internal bool Shared { get; set; }

    /// <summary>What it depends on beside its own entrant's facts, transitively.</summary>
    public CostClass Cost { get; internal set; }

    /// <summary>
    /// Depends on no entrant but through statistics of the field: computed once for all entrants of a type.
    /// </summary>
    internal bool Hoisted { get; set; }

    /// <summary>An own value that a shared one, a board or its columns read: contestants tell it on.</summary>
    internal bool Exported { get; set; }
}
