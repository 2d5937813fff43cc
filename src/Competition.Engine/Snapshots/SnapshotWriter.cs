using System.Buffers;
using System.Runtime.InteropServices;
using Competition.Journal;
using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Writes a part of a snapshot as MessagePack. A text or a fact that comes again is its number among those that came:
/// who reads them back holds each once.
/// </summary>
internal sealed class SnapshotWriter
{
    private readonly ArrayBufferWriter<byte> _to = new(1 << 16);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Fact, int> _facts = new(ReferenceEqualityComparer.Instance);

    public ReadOnlySpan<byte> Written => _to.WrittenSpan;

    public void Number(long number) => new MessagePackWriter(_to).WriteInt(number);

    public void Truth(bool truth) => new MessagePackWriter(_to).WriteBoolean(truth);

    public void Bytes(ReadOnlySpan<byte> bytes) => new MessagePackWriter(_to).WriteBinary(bytes);

    /// <summary>Texts of which few come again.</summary>
    public void Once(string text) => new MessagePackWriter(_to).WriteString(text);

    public void Text(string text)
    {
        var isNew = _texts.TryAdd(text, _texts.Count);
        Number(_texts[text]);
        if (isNew) Once(text);
    }

    /// <summary>Bit by bit: <c>1.0</c> stays <c>1.0</c>.</summary>
    public void Decimal(decimal number)
    {
        Span<int> words = stackalloc int[4];
        decimal.GetBits(number, words);
        foreach (var word in words) Number(word);
    }

    public void Decimal(decimal? number)
    {
        Truth(number is not null);
        if (number is { } known) Decimal(known);
    }

    public void Fact(Fact fact)
    {
        var isNew = _facts.TryAdd(fact, _facts.Count);
        Number(_facts[fact]);
        if (!isNew) return;
        Bytes(Entry.BytesOf(fact));
        Truth(fact.Place is not null);
        if (fact.Place is not { } place) return;
        Text(place.Journal);
        Number(place.Entry);
    }

    public void Numbers(List<int> numbers) => Bytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(numbers)));

    public void Journal(JournalId journal)
    {
        Text(journal.Venue.Value);
        Text(journal.Node);
    }

    public void Value(Value value)
    {
        if (value.IsNumber)
        {
            Number((int)ValueKind.Number);
            Decimal(value.Number);
        }
        else if (value.IsTruth)
        {
            Number((int)ValueKind.Truth);
            Truth(value.IsTrue);
        }
        else
        {
            Number((int)(value.IsCode ? ValueKind.Code : ValueKind.Missing));
            Text(value.IsCode ? value.Code : value.Reason.Name);
        }
    }

    public void All<T>(IReadOnlyCollection<T> items, Action<T> each)
    {
        Number(items.Count);
        foreach (var item in items) each(item);
    }
}
