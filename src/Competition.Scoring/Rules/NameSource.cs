namespace Competition.Scoring;

/// <summary>Where a name in a formula comes from, resolved by the compiler.</summary>
internal abstract record NameSource
{
    private NameSource() { }

    /// <summary>A constant, a parameter, or what is missing by rule (<c>prev</c> of the first sibling).</summary>
    public sealed record Constant(Value Value) : NameSource;

    /// <summary>A value of the same entrant, at this node or the previous sibling.</summary>
    public sealed record OfValue(ValueRule Rule) : NameSource;

    /// <summary>A column of an input; <paramref name="Mark"/> names the split of a time input.</summary>
    public sealed record OfInput(Input Input, InputColumn Column, string? Mark) : NameSource;

    /// <summary>An output of a detector of the same entrant.</summary>
    public sealed record OfDetector(DetectorRule Detector, DetectorOutputs Output) : NameSource;

    /// <summary>What a signal shows, in a detector's predicate: its last sample unless that is stale.</summary>
    public sealed record OfSignal(string Signal) : NameSource;

    /// <summary>The entrant's status at the formula's node, as a code (<c>OK</c> when there is none).</summary>
    public sealed record OfStatus(Node Node) : NameSource;

    /// <summary>The contest time of the formula's node at the evaluation instant (B11.4).</summary>
    public sealed record OfClock(Node Node) : NameSource;

    /// <summary>A numeric attribute of the roster.</summary>
    public sealed record OfAttribute(string Name) : NameSource;

    /// <summary>A column of the row that <c>where</c> or <c>map</c> looks at (B11.17).</summary>
    public sealed record OfRow(string Column) : NameSource;
}
