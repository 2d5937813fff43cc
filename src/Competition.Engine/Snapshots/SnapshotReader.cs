using System.Runtime.InteropServices;
using Competition.Journal;
using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote, each in its turn.</summary>
/// <exception cref="MessagePackException">It is something else.</exception>
internal ref struct SnapshotReader(ReadOnlySpan<byte> part)
{
    private readonly List<string> _texts = [];
    private readonly List<Fact> _facts = [];
    private MessagePackReader _from = new(part);

    public delegate T Each<out T>(ref SnapshotReader from);

    public long Number() => _from.ReadInt64();

    public bool Truth() => _from.ReadBoolean();

    public ReadOnlySpan<byte> Bytes() => _from.ReadBinary();

    public string Once() => _from.ReadString();

    public string Text()
    {
        var at = Count();
        if (at == _texts.Count) _texts.Add(Once());
        return at < _texts.Count ? _texts[at] : throw Fault("a text that did not come yet");
    }

    public decimal Decimal()
    {
        Span<int> words = stackalloc int[4];
        foreach (ref var word in words) word = _from.ReadInt32();
        return new decimal(words);
    }

    public decimal? DecimalOrNull() => Truth() ? Decimal() : null;

    public Fact Fact()
    {
        var at = Count();
        if (at == _facts.Count) _facts.Add(Standing(Entry.FactOf(Bytes())));
        return at < _facts.Count ? _facts[at] : throw Fault("a fact that did not come yet");
    }

    public List<int> Numbers() => [.. MemoryMarshal.Cast<byte, int>(Bytes())];

    public JournalId Journal() => new(new VenueId(Text()), Text());

    public Value Value() => (ValueKind)Count() switch
    {
        ValueKind.Number => Scoring.Value.Of(Decimal()),
        ValueKind.Truth => Scoring.Value.Of(Truth()),
        ValueKind.Code => Scoring.Value.OfCode(Text()),
        ValueKind.Missing => Scoring.Value.Missing(MissingReason.Of(Text())),
        _ => throw Fault("a kind of value that there is not"),
    };

    /// <summary>A number that is no less than 0.</summary>
    public int Count() => _from.ReadInt32() is >= 0 and var count ? count : throw Fault("less than nothing");

    public List<T> All<T>(Each<T> each)
    {
        var count = Count();
        var all = new List<T>(Math.Min(count, 1 << 16));
        for (var i = 0; i < count; i++) all.Add(each(ref this));
        return all;
    }

    private Fact Standing(Fact fact) =>
        Truth() ? fact.StandingAt(new JournalPlace(string.Intern(Text()), Number())) : fact;

    private readonly MessagePackException Fault(string what) => new(_from.Offset, what);
}
