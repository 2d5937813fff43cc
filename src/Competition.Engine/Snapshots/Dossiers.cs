using System.Collections.Concurrent;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Copies of the entries of all journals, by receiver, so that one who wakes need not read the journals. Safe to read
/// from any thread.
/// </summary>
internal sealed class Dossiers(IReadOnlyList<PartFile> volumes, IReadOnlyList<JournalMark> journals)
    : IDisposable
{
    private readonly Dictionary<JournalId, long> _upTo = journals.ToDictionary(j => j.Journal, j => j.Head.Number);
    private readonly ConcurrentDictionary<JournalId, Dictionary<long, Fact>> _many = [];

    public static Dossiers None { get; } = new([], []);

    /// <summary>The last entry of a journal that is in one of them.</summary>
    public long UpTo(JournalId journal) => _upTo.GetValueOrDefault(journal);

    /// <summary>The entries of these numbers, all of which concern a receiver.</summary>
    /// <param name="contestant">Null = the contest.</param>
    /// <exception cref="IOException">They are not there, or not what was written.</exception>
    public List<NumberedFact> Read(JournalId journal, EntrantId? contestant, IReadOnlyList<long> numbers)
    {
        var own = Facts(Dossier.Of(journal, contestant));
        var found = new List<NumberedFact>(numbers.Count);
        foreach (var number in numbers)
        {
            if (!own.TryGetValue(number, out var fact) && !OfMany(journal).TryGetValue(number, out fact))
                throw new IOException($"entry {number} of {journal} is in no dossier");
            found.Add(new NumberedFact(number, fact));
        }

        return found;
    }

    /// <summary>Who still reads hears of it by an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        foreach (var volume in volumes) volume.Dispose();
    }

    private Dictionary<long, Fact> OfMany(JournalId journal) =>
        _many.GetOrAdd(journal, j => Facts(Dossier.OfMany(j)));

    private Dictionary<long, Fact> Facts(string name)
    {
        var facts = new Dictionary<long, Fact>();
        foreach (var part in volumes.Select(v => v.Read(name)).OfType<byte[]>())
        {
            foreach (var (number, fact) in Dossier.Read(part)) facts[number] = fact;
        }

        return facts;
    }
}
