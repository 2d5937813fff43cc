using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Facts about one entrant at a node, as the rulebook declares them.</summary>
public sealed class Input
{
    /// <summary>Where it is declared.</summary>
    public required Node Node { get; init; }

    /// <summary>Its name among the inputs of the node.</summary>
    public required string Name { get; init; }

    /// <summary>For people; null = its name.</summary>
    public Title? Title { get; init; }

    /// <summary>Decides which members a mark of it has (formats.md).</summary>
    public required InputKind Kind { get; init; }

    /// <summary>The word of the seats that may enter it; null = any.</summary>
    public string? By { get; init; }

    /// <summary>What its numbers count, for people (<c>s</c>, <c>kg</c>); null = not said.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// The least that a mark may be; null = any. Less is refused as <c>out-of-range</c> (model.md B11.31).
    /// </summary>
    public decimal? Min { get; init; }

    /// <summary>
    /// The most that a mark may be; of attempts and bouts, how many there may be. Null = any; more is refused as
    /// <c>out-of-range</c> or <c>too-many-attempts</c> (model.md B11.31).
    /// </summary>
    public decimal? Max { get; init; }

    /// <summary>
    /// Marks are <see cref="Min"/> (or 0) plus multiples of it; null = any. Others are refused as <c>off-step</c>.
    /// </summary>
    public decimal? Step { get; init; }

    /// <summary>
    /// How many decimals a mark may have, 0 to 9; null = any. More are refused as <c>too-many-decimals</c>.
    /// </summary>
    public int? Decimals { get; init; }

    /// <summary>What it is without a mark (number, choice); null = missing (NM).</summary>
    public Value? Default { get; init; }

    /// <summary>Of a choice: option → what it is worth. Empty for all other kinds.</summary>
    public IReadOnlyDictionary<string, decimal> Options { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Of a choice: what people call its options; those without are called by their id.</summary>
    public IReadOnlyDictionary<string, Title> OptionTitles { get; init; } = ImmutableDictionary<string, Title>.Empty;

    /// <summary>Of numbers and judges: what single numbers mean, in ascending order; for people.</summary>
    public ImmutableArray<Level> Levels { get; init; } = [];

    /// <summary>Of attempts and bouts: what each has instead of one value. Empty = one value.</summary>
    public IReadOnlyDictionary<string, Field> Fields { get; init; } = ImmutableDictionary<string, Field>.Empty;

    /// <summary>
    /// Codes that a mark of it may carry instead of a value, beside <c>OK</c>; empty = every code of the rulebook.
    /// </summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>How many judges there are, from 1; null = any. The venue refuses one more (model.md B11.31).</summary>
    public int? Panel { get; init; }

    /// <summary>How far the marks of a panel may lie apart; null = any.</summary>
    public decimal? MaxSpread { get; init; }

    /// <summary>Further apart, its folds are missing (held) instead of only flagged.</summary>
    public bool HoldOnSpread { get; init; } = true;

    /// <summary>
    /// With fewer marks than the panel its folds are missing (pending) instead of using those there are.
    /// </summary>
    public bool WaitWhenShort { get; init; } = true;

    /// <summary>A fact without entrant, read by every entrant (model.md B11, "scope").</summary>
    public bool ScopeAll { get; init; }

    /// <summary>Of a state: only one entrant at a time is in it; another's on ends mine (model.md B11.29).</summary>
    public bool Exclusive { get; init; }

    /// <summary>Exempt from windows (model.md B11.6); judges' inputs are unless they say otherwise.</summary>
    public bool Untimed { get; init; }

    /// <summary>Of times: the marks that formulas read, beside <c>start</c> and <c>stop</c>, by name.</summary>
    public IReadOnlyCollection<string> SplitNames => Splits;

    /// <summary>The same, for who finds them.</summary>
    internal SortedSet<string> Splits { get; } = new(StringComparer.Ordinal);

    /// <summary>Read by a shared cell, or under a shared window: its facts go to the contest as well.</summary>
    public bool Shared { get; internal set; }
}
