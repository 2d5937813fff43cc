using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Journal;

/// <summary>
/// Reads a seal from its members: strict, for what is read is written again in canonical JSON to check the signature.
/// </summary>
internal static class SealReader
{
    private const int KeyCharacters = 200;

    public static Seal? Read(Members members)
    {
        if (Statement(members) is not { } statement) return null;
        if (members["key"].Text is not { Length: > 0 and <= KeyCharacters } key) return null;
        return members["signature"].Text is { Length: > 0 and <= KeyCharacters } signature
            ? new Seal(statement, key, signature)
            : null;
    }

    private static SealStatement? Statement(Members members)
    {
        if (members["node"].Text is not { Length: > 0 } node || Heads(members["heads"]) is not { } heads) return null;
        if (members["rulesHash"].Text is not { } rules || !IsHash(rules)) return null;
        if (members["resultHash"].Text is not { } result || !IsHash(result)) return null;
        return members["asOf"].Number is { } asOf
            ? new SealStatement(new NodePath(node), heads, rules, asOf, result)
            : null;
    }

    private static ImmutableDictionary<JournalId, Head>? Heads(Datum heads)
    {
        if (heads.Map is not { } map) return null;
        var read = ImmutableDictionary.CreateBuilder<JournalId, Head>();
        foreach (var (name, value) in map)
        {
            if (JournalId.TryParse(name) is not { } journal || HeadOf(value) is not { } head) return null;
            read[journal] = head;
        }

        return read.ToImmutable();
    }

    private static Head? HeadOf(Datum value)
    {
        if (value.Map is not { Count: 2 } map || map["hash"].Text is not { } hash || !IsHash(hash)) return null;
        if (map["entry"].Number is not ({ } entry and > 0 and <= long.MaxValue) || entry.Scale > 0) return null;
        return new Head((long)entry, ChainHash.Read(Convert.FromHexString(hash)));
    }

    /// <summary>Lower-case hexadecimal of 32 bytes.</summary>
    private static bool IsHash(string text) => text.Length == 2 * ChainHash.Size && text.All(char.IsAsciiHexDigitLower);
}
