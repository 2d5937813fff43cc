using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A journal as it was read to be verified, up to the first entry that does not hold.</summary>
public sealed class JournalCopy
{
    private readonly List<Placed> _entries = [];
    private readonly List<ChainHash> _hashes = [];

    private JournalCopy(JournalId id) => Id = id;

    /// <summary>Which journal.</summary>
    public JournalId Id { get; }

    /// <summary>What is wrong with its own bytes; null where they hold.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>The last entry that was read.</summary>
    public Head Head => _hashes.Count == 0 ? Head.Empty : new Head(_hashes.Count, _hashes[^1]);

    /// <summary>Reads it once, from the first entry on.</summary>
    public static async Task<JournalCopy> Read(
        JournalId journal, Func<Task<IJournalView>> open, CancellationToken cancel)
    {
        var copy = new JournalCopy(journal);
        try
        {
            var view = await open();
            await foreach (var entry in view.Read(1, cancel)) copy.Add(entry);
            if (view.Loose > 0) copy.Fault = new Fault(journal, copy.Head.Number + 1, Loose(view.Loose));
        }
        catch (JournalDamagedException damaged)
        {
            copy.Fault = new Fault(journal, damaged.Entry, damaged.Message);
        }

        return copy;
    }

    /// <summary>The chain at an entry; null where it is not there.</summary>
    public ChainHash? HashAt(long entry) => entry >= 1 && entry <= _hashes.Count ? _hashes[(int)entry - 1] : null;

    /// <summary>The fact at an entry; null where it is not there.</summary>
    public FactId? FactAt(long entry) =>
        entry >= 1 && entry <= _entries.Count ? _entries[(int)entry - 1].Fact.Id : null;

    /// <summary>Every head that this copy knows, for another to be compared with it.</summary>
    public IEnumerable<KnownHead> Heads(string from) =>
        _hashes.Select((hash, at) => new KnownHead(Id, new Head(at + 1, hash), from));

    internal IEnumerable<Placed> UpTo(long entry) => _entries.Take((int)Math.Min(entry, _entries.Count));

    private void Add(Entry entry)
    {
        _entries.Add(Placed.Of(Id, entry));
        _hashes.Add(entry.Hash);
    }

    private static string Loose(long bytes) =>
        FormattableString.Invariant($"{bytes} bytes are no entry: a write that was not finished, or was added");
}
