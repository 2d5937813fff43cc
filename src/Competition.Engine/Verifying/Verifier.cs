using System.Globalization;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Computes a contest again from copies of its journals, trusting nobody: the chain of each, what is known of them from
/// elsewhere, every seal, and a result that was published.
/// </summary>
public sealed class Verifier(ContestId contest, IReadOnlyList<JournalCopy> journals)
{
    private readonly List<string> _holds = [];
    private readonly List<Fault> _faults = [];
    private string? _lifted;

    /// <summary>Heads that are known from elsewhere: receipts, another copy.</summary>
    public IReadOnlyList<KnownHead> Known { get; init; } = [];

    /// <summary>A result that was published, and the name to call it by.</summary>
    public (ResultDocument Document, string Name)? Result { get; init; }

    /// <summary>Fingerprints of the keys that seals may have; none = any.</summary>
    public IReadOnlyCollection<string> Keys { get; init; } = [];

    /// <summary>All that holds, and all that does not, of what can be said.</summary>
    public Verdict Verify()
    {
        foreach (var journal in journals) Chain(journal);
        var gone = Known.Where(k => journals.All(j => j.Id != k.Journal)).DistinctBy(k => k.Journal);
        _faults.AddRange(gone.Select(HeadCheck.Gone));
        if (_faults.Count > 0) return new Verdict(_holds, _faults);      // what is computed from these proves nothing
        var seals = Seals().ToList();
        foreach (var (seal, name, place) in seals) Check(seal, name, place);
        if (Result is var (document, named)) Check(document, named, seals.Select(s => s.Seal));
        if (seals.Count == 0 && _faults.Count == 0) _holds.Add($"contest {contest}: nothing is sealed");
        return new Verdict(_holds, _faults) { Lifted = _lifted };
    }

    private void Chain(JournalCopy journal)
    {
        // Of one whose bytes do not hold it is not known what they were.
        var isRead = journal.Fault is null;
        var known = Known.Where(k => k.Journal == journal.Id && (isRead || k.Head.Number <= journal.Head.Number));
        var fault = HeadCheck.Of(journal, [.. known]) ?? journal.Fault;
        if (fault is not null) _faults.Add(fault);
        else _holds.Add($"journal {journal.Id}: {Text(journal.Head.Number)} entries, head {journal.Head.Hash}");
    }

    private IEnumerable<Placed> Office =>
        journals.Where(j => j.Id.Venue == VenueId.Office).SelectMany(j => j.UpTo(long.MaxValue));

    private IEnumerable<(Seal Seal, string Name, Placed? Place)> Seals()
    {
        foreach (var placed in Office)
        {
            if (placed.Fact.Type != FactType.Seal) continue;
            if (Seal.Read(placed.Fact.Content) is { } seal) yield return (seal, $"seal {placed.Fact.Id}", placed);
            else _faults.Add(new Fault(placed.Journal, placed.Entry, "no seal can be read from this fact"));
        }

        if (Result is ({ Seal: { } published }, var name)) yield return (published, $"{name}: the seal", null);
    }

    private void Check(Seal seal, string name, Placed? place)
    {
        var faults = new SealCheck(contest, journals).Of(seal, name).Concat(SealKeys.Check(seal, Keys, name)).ToList();
        foreach (var fault in faults)
        {
            var isPlaced = fault.Journal is null && place is not null;
            _faults.Add(isPlaced ? fault with { Journal = place?.Journal, From = At(place), To = At(place) } : fault);
        }

        if (faults.Count > 0) return;
        var stated = seal.Statement;
        _holds.Add($"{name} of {stated.Node}, as of {Canonical.Text(stated.AsOf)}: heads, rules and result "
            + $"{stated.ResultHash} hold; signed by key {SealKey.FingerprintOf(seal.Key)}");
    }

    private static long At(Placed? place) => place?.Entry ?? 0;

    private void Check(ResultDocument document, string name, IEnumerable<Seal> seals)
    {
        List<Seal> sealing = document.Seal is { } own ? [own] : [.. seals];
        var hashes = sealing.Select(s => s.Statement.ResultHash).ToList();
        if (hashes.Count == 0 && Unsealed() is { } now) hashes.Add(now);
        var hash = document.ResultHash;
        if (hashes.Contains(hash)) Hold(name, hash, [.. sealing.Where(s => s.Statement.ResultHash == hash)]);
        else _faults.Add(Fault.Of($"{name}: its boards have hash {hash}, not {string.Join(" or ", hashes)}"));
    }

    // A result that was sealed more than once is official while one of its seals is in force.
    private void Hold(string name, string hash, IReadOnlyList<Seal> seals)
    {
        _holds.Add($"{name}: the result {hash} holds");
        var force = new SealForce(Office.Select(p => p.Fact));
        var lifts = seals.Select(force.WhyNot).ToList();
        if (lifts.Count == 0 || lifts.Contains(null)) return;
        _lifted = $"{name}: holds as it was sealed, but is no longer official: {lifts[^1]}";
    }

    private string? Unsealed() =>
        Tally.Of(contest, [.. journals.SelectMany(j => j.UpTo(long.MaxValue))], node: null, asOf: null)?.ResultHash;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
