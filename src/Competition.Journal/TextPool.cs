using Competition.MessagePack;

namespace Competition.Journal;

/// <summary>
/// Short texts that were read lately. A journal says the same names, nodes, inputs and judges a million times; a pool
/// of a fixed size keeps one string for each. Slots are overwritten, never waited for.
/// </summary>
internal static class TextPool
{
    private const int Slots = 4096;
    private const int MaxBytes = 48;
    private static readonly Text?[] Pool = new Text?[Slots];

    public static string Read(ref MessagePackReader reader)
    {
        var peek = reader;
        var utf8 = peek.ReadUtf8();
        if (utf8.Length > MaxBytes) return reader.ReadString();
        ref var slot = ref Pool[Slot(utf8)];
        if (slot is { } text && utf8.SequenceEqual(text.Utf8))
        {
            reader = peek;
            return text.Value;
        }

        var read = reader.ReadString();
        slot = new Text(utf8.ToArray(), read);
        return read;
    }

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var one in utf8) hash = (hash ^ one) * 16777619u;
        return (int)((hash ^ (hash >> 15)) % Slots);
    }

    private sealed record Text(byte[] Utf8, string Value);
}
