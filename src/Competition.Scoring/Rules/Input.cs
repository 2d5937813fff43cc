using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Facts about one entrant at a node, as the rulebook declares them.</summary>
public sealed class Input
{
    public required Node Node { get; init; }
    public required string Name { get; init; }
    public required InputKind Kind { get; init; }
    public string? By { get; init; }
    public string? Unit { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
    public decimal? Step { get; init; }
    public int? Decimals { get; init; }
    public Value? Default { get; init; }
    public IReadOnlyDictionary<string, decimal> Options { get; init; } = ImmutableDictionary<string, decimal>.Empty;
    public IReadOnlyDictionary<string, Field> Fields { get; init; } = ImmutableDictionary<string, Field>.Empty;
    public ImmutableArray<string> Statuses { get; init; } = [];
    public int? Panel { get; init; }
    public decimal? MaxSpread { get; init; }
    public bool HoldOnSpread { get; init; } = true;
    public bool WaitWhenShort { get; init; } = true;

    /// <summary>A fact without entrant, read by every entrant.</summary>
    public bool ScopeAll { get; init; }

    /// <summary>Of a state: only one entrant at a time is in it; another's on ends mine (B11.29).</summary>
    public bool Exclusive { get; init; }

    /// <summary>Exempt from windows (B11.6); judges' inputs are unless they say otherwise.</summary>
    public bool Untimed { get; init; }

    /// <summary>Read by a shared cell, or under a shared window: its facts go to the contest as well.</summary>
    public bool Shared { get; internal set; }
}
