using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// A detector of a node (model.md B6): computed from samples of one entrant, in contest time. All times are contest
/// seconds, up to <see cref="Limits.DetectorSeconds"/>.
/// </summary>
public sealed class DetectorRule
{
    /// <summary>Where it is declared; the window of this node bounds it (model.md B11.6).</summary>
    public required Node Node { get; init; }

    /// <summary>Its name among the detectors of the node.</summary>
    public required string Name { get; init; }

    /// <summary>Which of the members below it has.</summary>
    public required DetectorForm Form { get; init; }

    /// <summary>How long the predicate holds before it fires; it fires at the start of the hold plus this.</summary>
    public decimal Hold { get; init; }

    /// <summary>The least time between two fires; 0 = any.</summary>
    public decimal Cooldown { get; init; }

    /// <summary>
    /// Fires again after each such period in which it still holds, above 0; null = once (model.md B11.28).
    /// </summary>
    public decimal? Repeat { get; init; }

    /// <summary>At most so many fires, from 1; null = any up to <see cref="Limits.Fires"/>.</summary>
    public int? Limit { get; init; }

    /// <summary>A signal is stale from its last sample plus this on, above 0 (model.md B11.27).</summary>
    public decimal MaxGap { get; init; } = 2m;

    /// <summary>A sequence that takes longer begins anew; null = it may take any time.</summary>
    public decimal? Within { get; init; }

    internal Formula? When { get; set; }

    /// <summary>Once on, it stays on until this holds or is missing.</summary>
    internal Formula? Until { get; set; }

    internal Formula? Integral { get; set; }

    /// <summary>What has to become true one after the other.</summary>
    internal ImmutableArray<Formula> Sequence { get; set; } = [];

    /// <summary>Reads a shared value or counts in a shared window: only the contest runs it.</summary>
    internal bool ReadsShared { get; set; }

    /// <summary>Read by a shared cell: its samples go to the contest as well.</summary>
    public bool Shared { get; internal set; }

    /// <summary>What is read of it anywhere in the rulebook; nothing else is told on when it changes.</summary>
    internal DetectorOutputs Watched { get; private set; }

    /// <summary><c>path.detector</c>.</summary>
    public CellRef Cell => new(Node.Path, Name);

    /// <summary>The signals that its predicates read, each once.</summary>
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
