using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>The own scores that a board sorts.</summary>
public abstract record ScoreSource
{
    private ScoreSource() { }

    /// <summary>A value of the children that have it.</summary>
    public sealed record Children(ImmutableArray<ValueRule> Each) : ScoreSource;

    /// <summary>A column of the rows of an input (model.md B11.17).</summary>
    public sealed record Rows(Input Input, string Column) : ScoreSource;
}
