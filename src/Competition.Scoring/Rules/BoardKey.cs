using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A key that orders a board; missing keys: B11.23.</summary>
public abstract record BoardKey
{
    private BoardKey() { }

    /// <summary>Orders by what entrants do among themselves: decided only inside a group of equals.</summary>
    public virtual bool IsAmongEquals => false;

    /// <summary>A value or expression; <paramref name="Value"/> is set where it names a value of the node.</summary>
    public sealed record By(Formula Formula, ValueRule? Value, bool Descending) : BoardKey;

    /// <summary>More first places, then more second ones, … to <paramref name="Depth"/>.</summary>
    public sealed record Countback(ImmutableArray<ValueRule> Places, int Depth) : BoardKey;
}
