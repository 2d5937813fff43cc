using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>What a fold ranges over.</summary>
internal abstract record FoldSource
{
    private FoldSource() { }

    /// <summary>The names of a list <c>[a, b, c]</c>, read at the fold's node.</summary>
    public sealed record Names(ImmutableArray<NameSource> Sources) : FoldSource;

    /// <summary>A value of the children that have it (and match <c>only</c>), in order; without weight: 1.</summary>
    public sealed record Children(ImmutableArray<(ValueRule Value, NameSource? Weight)> Each) : FoldSource;

    /// <summary>A value of the members of a team, by id.</summary>
    public sealed record TeamMembers(ValueRule Value) : FoldSource;

    /// <summary>A column of the rows of an input.</summary>
    public sealed record Rows(Input Input, string Column) : FoldSource;

    /// <summary>A value of the opponents in the rows of a bouts input: Buchholz and its kin.</summary>
    public sealed record Opponents(Input Input, ValueRule Value) : FoldSource;

    /// <summary>The input whose rows are folded, or whose opponents; null for all else.</summary>
    public Input? Bag => this switch
    {
        Rows rows => rows.Input,
        Opponents opponents => opponents.Input,
        _ => null,
    };
}
