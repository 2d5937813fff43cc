using System.Buffers;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Entries on their way into a volume of dossiers.</summary>
internal sealed class DossierCopy(Definition contest)
{
    /// <summary>Receivers of whom each gets its own copy; of more, one copy is for all.</summary>
    private const int Copies = 4;

    private readonly Cover _cover = new(contest);
    private readonly Dictionary<string, ArrayBufferWriter<byte>> _dossiers = new(StringComparer.Ordinal);

    public long Bytes { get; private set; }

    public void Add(JournalId journal, Entry entry)
    {
        var route = Route.Of(journal, entry, contest, _cover);
        if (route.Contestants.Count > Copies)
        {
            Add(Dossier.OfMany(journal), entry);
            return;
        }

        foreach (var contestant in route.Contestants) Add(Dossier.Of(journal, contestant), entry);
        if (route.IsToldContest) Add(Dossier.Of(journal, null), entry);
    }

    public void Write(PartFileWriter to)
    {
        foreach (var (name, entries) in _dossiers) to.Write(name, entries.WrittenSpan);
    }

    private void Add(string name, Entry entry)
    {
        if (!_dossiers.TryGetValue(name, out var entries)) _dossiers[name] = entries = new ArrayBufferWriter<byte>();
        var before = entries.WrittenCount;
        Dossier.Write(entries, entry);
        Bytes += entries.WrittenCount - before;
    }
}
