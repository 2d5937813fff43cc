using System.Collections.Concurrent;

namespace Competition.Scoring;

/// <summary>Why a cell is missing (model.md B11.12); a status code of a document is its own reason. Interned.</summary>
public sealed class MissingReason
{
    private static readonly ConcurrentDictionary<string, MissingReason> Known = new(StringComparer.Ordinal);

    /// <summary>NM: nothing was recorded.</summary>
    public static MissingReason NotMarked { get; } = Of("NM");

    /// <summary>NA: does not apply, such as a round to which the entrant was not promoted (model.md B11.9).</summary>
    public static MissingReason NotApplicable { get; } = Of("NA");

    /// <summary>Fewer marks than the panel has judges.</summary>
    public static MissingReason Pending { get; } = Of("pending");

    /// <summary>Marks further apart than the input allows, until somebody resolves it.</summary>
    public static MissingReason Held { get; } = Of("held");

    /// <summary>The place of one who has none (model.md B11.24).</summary>
    public static MissingReason Unranked { get; } = Of("unranked");

    /// <summary>div0: divided by zero.</summary>
    public static MissingReason DivisionByZero { get; } = Of("div0");

    /// <summary>An operation without a result, such as the root of a negative number (model.md B11.14).</summary>
    public static MissingReason Domain { get; } = Of("domain");

    /// <summary>Greater than <see cref="Limits.Magnitude"/>, or more fires than <see cref="Limits.Fires"/>.</summary>
    public static MissingReason Overflow { get; } = Of("overflow");

    /// <summary>Fewer rows or entrants than a fold or a statistic needs.</summary>
    public static MissingReason Few { get; } = Of("few");

    /// <summary>A fold or a statistic of nothing; sum and count are 0 instead (model.md B11.20).</summary>
    public static MissingReason Empty { get; } = Of("empty");

    /// <summary>A signal without a recent sample (model.md B11.27).</summary>
    public static MissingReason Stale { get; } = Of("stale");

    /// <summary>no-row: a table has no row for it (model.md B11.15).</summary>
    public static MissingReason NoRow { get; } = Of("no-row");

    private MissingReason(string name) => Name = name;

    /// <summary>The word of model.md B11.12, or the status code.</summary>
    public string Name { get; }

    /// <summary>
    /// The one of that name, always the same object; kept for ever, so names come from rulebooks, not from facts.
    /// </summary>
    public static MissingReason Of(string name) => Known.GetOrAdd(name, static n => new MissingReason(n));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
