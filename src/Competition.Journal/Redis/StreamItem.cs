using StackExchange.Redis;

namespace Competition.Journal;

/// <summary>One item of a journal's stream: a commit group, or that the journal was opened.</summary>
internal sealed record StreamItem(StreamId Id, string Kind, byte[] Bytes)
{
    /// <summary>A commit group, its bytes as <see cref="StreamGroup"/> has them.</summary>
    public const string Group = "group";

    /// <summary>The journal was opened for writing here; its value is the hash of the chain so far.</summary>
    public const string Opened = "opened";

    /// <summary>Who did; told to people only.</summary>
    public const string By = "by";

    /// <summary>What XRANGE and XREVRANGE answer.</summary>
    /// <exception cref="JournalDamagedException">Somebody else's items lie in the stream.</exception>
    public static IReadOnlyList<StreamItem> Read(StreamKey key, RedisResult answer) =>
        [.. ((RedisResult[]?)answer ?? []).Select(item => One(key, (RedisResult[]?)item ?? []))];

    /// <summary>The journal's head after it; null where its bytes say none.</summary>
    public Head? After => Kind switch
    {
        Group when StreamGroup.Head(Bytes) is var (count, hash) => new Head(Id.First - 1 + count, hash),
        Opened when Bytes.Length == ChainHash.Size => new Head(Id.First - 1, ChainHash.Read(Bytes)),
        _ => null,
    };

    public JournalDamagedException Damaged(StreamKey key, long entry, string what) => new($"{key} {Id}", entry, what);

    private static StreamItem One(StreamKey key, RedisResult[] item)
    {
        try
        {
            var fields = (RedisResult[]?)item[1] ?? [];
            return new StreamItem(
                StreamId.Parse((string?)item[0] ?? ""), (string?)fields[0] ?? "", (byte[]?)fields[1] ?? []);
        }
        catch (Exception e) when (e is FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new JournalDamagedException($"{key}", entry: 0, $"an item is none of a journal's: {e.Message}");
        }
    }
}
