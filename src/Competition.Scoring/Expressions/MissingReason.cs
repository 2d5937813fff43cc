using System.Collections.Concurrent;

namespace Competition.Scoring;

/// <summary>Why a cell is missing (model.md B11.12); a status code of a document is its own reason. Interned.</summary>
public sealed class MissingReason
{
    private static readonly ConcurrentDictionary<string, MissingReason> Known = new(StringComparer.Ordinal);

    public static MissingReason NotMarked { get; } = Of("NM");
    public static MissingReason NotApplicable { get; } = Of("NA");
    public static MissingReason Pending { get; } = Of("pending");
    public static MissingReason Held { get; } = Of("held");
    public static MissingReason Unranked { get; } = Of("unranked");
    public static MissingReason DivisionByZero { get; } = Of("div0");
    public static MissingReason Domain { get; } = Of("domain");
    public static MissingReason Overflow { get; } = Of("overflow");
    public static MissingReason Few { get; } = Of("few");
    public static MissingReason Empty { get; } = Of("empty");
    public static MissingReason Stale { get; } = Of("stale");
    public static MissingReason NoRow { get; } = Of("no-row");

    private MissingReason(string name) => Name = name;

    public string Name { get; }

    public static MissingReason Of(string name) => Known.GetOrAdd(name, static n => new MissingReason(n));

    public override string ToString() => Name;
}
