using System.Text;

namespace Competition.Scoring;

/// <summary>The names that members of facts mostly have: one text each, however many facts are held.</summary>
internal static class MemberNames
{
    private static readonly ILookup<int, (string Name, byte[] Utf8)> ByLength = new[]
    {
        "at", "by", "delta", "device", "entrant", "id", "input", "judge", "mark", "no", "node", "opponent", "reason",
        "recv", "signal", "skew", "status", "target", "type", "v", "value", "venue",
    }.Select(name => (Name: name, Utf8: Encoding.UTF8.GetBytes(name))).ToLookup(n => n.Utf8.Length);

    private static readonly (string Name, byte[] Utf8)[][] Names =
        [.. Enumerable.Range(0, 1 + ByLength.Max(n => n.Key)).Select(length => ByLength[length].ToArray())];

    /// <summary>Null for any other name, and for one that is written with escapes.</summary>
    public static string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= Names.Length) return null;
        foreach (var (name, bytes) in Names[utf8.Length])
        {
            if (utf8.SequenceEqual(bytes)) return name;
        }

        return null;
    }
}
