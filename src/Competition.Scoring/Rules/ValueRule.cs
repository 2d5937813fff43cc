namespace Competition.Scoring;

/// <summary>A value of a node: an operator, then <c>else → clamp → round</c> in that order (B3).</summary>
public sealed class ValueRule
{
    public required Node Node { get; init; }
    public required string Name { get; init; }

    /// <summary>Position among all values of the rulebook, from 0; stable for one rulebook version.</summary>
    public required int Index { get; init; }

    /// <summary>What people call it; null = nothing but its name.</summary>
    public Title? Title { get; init; }

    /// <summary>What its numbers count, for people (<c>s</c>, <c>mm</c>); null = not said.</summary>
    public string? Unit { get; init; }

    public CellRef Cell => new(Node.Path, Name);

    public Operator Operator { get; internal set; } = Operator.None;
    public ExpressionType Type { get; internal set; } = ExpressionType.Number;
    public Formula? Else { get; internal set; }
    public Formula? AtLeast { get; internal set; }
    public Formula? AtMost { get; internal set; }
    public Quantum? Round { get; internal set; }
    public bool EvenIf { get; internal set; }

    /// <summary>
    /// Reads, transitively, other entrants' facts or the time: the contest computes it (architecture.md §2).
    /// </summary>
    public bool Shared { get; internal set; }

    /// <summary>What it depends on beside its own entrant's facts, transitively.</summary>
    public CostClass Cost { get; internal set; }

    /// <summary>
    /// Depends on no entrant but through statistics of the field: computed once for all entrants of a type.
    /// </summary>
    public bool Hoisted { get; internal set; }

    /// <summary>An own value that a shared one, a board or its columns read: contestants tell it on.</summary>
    public bool Exported { get; internal set; }
}
