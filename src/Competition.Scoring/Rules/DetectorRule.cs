using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// A detector of a node (B6): computed from samples of one entrant, in contest time. All times are seconds.
/// </summary>
public sealed class DetectorRule
{
    public required Node Node { get; init; }
    public required string Name { get; init; }
    public required DetectorForm Form { get; init; }

    /// <summary>How long the predicate holds before it fires; it fires at the start of the hold plus this.</summary>
    public decimal Hold { get; init; }

    /// <summary>The least time between two fires; 0 = any.</summary>
    public decimal Cooldown { get; init; }

    /// <summary>Fires again after each such period in which it still holds (B11.28).</summary>
    public decimal? Repeat { get; init; }

    /// <summary>At most so many fires.</summary>
    public int? Limit { get; init; }

    /// <summary>A signal is stale from its last sample plus this on (B11.27).</summary>
    public decimal MaxGap { get; init; } = 2m;

    /// <summary>A sequence that takes longer begins anew.</summary>
    public decimal? Within { get; init; }

    public Formula? When { get; internal set; }

    /// <summary>Once on, it stays on until this holds or is missing.</summary>
    public Formula? Until { get; internal set; }
    public Formula? Integral { get; internal set; }

    /// <summary>What has to become true one after the other.</summary>
    public ImmutableArray<Formula> Sequence { get; internal set; } = [];

    /// <summary>Reads a shared value or counts in a shared window: only the contest runs it.</summary>
    public bool ReadsShared { get; internal set; }

    /// <summary>Read by a shared cell: its samples go to the contest as well.</summary>
    public bool Shared { get; internal set; }

    /// <summary>What is read of it anywhere in the rulebook; nothing else is told on when it changes.</summary>
    public DetectorOutputs Watched { get; private set; }

    public CellRef Cell => new(Node.Path, Name);

    /// <summary>The signals that its predicates read.</summary>
    public ImmutableArray<string> Signals => [.. Reading.Signals];

    /// <summary>Its predicates, in the order in which they are read.</summary>
    internal IEnumerable<Formula> Formulas => new[] { When, Until, Integral }.OfType<Formula>().Concat(Sequence);

    internal DetectorReading Reading => field ??= DetectorReading.Of(this);

    /// <summary>Reads one of its outputs, which is watched from now on.</summary>
    internal NameSource.OfDetector Read(DetectorOutputs output)
    {
        Watched |= output;
        return new NameSource.OfDetector(this, output);
    }
}
