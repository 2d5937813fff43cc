using System.Text;
using System.Text.RegularExpressions;

namespace Competition.Journal;

/// <summary>
/// Names of directories for ids: <c>id-…</c> where the id is safe on every file system, else <c>b32-…</c> with its
/// UTF-16 in base 32. Both can be read back, have no upper case, and are never a reserved word or too long.
/// </summary>
internal static partial class SafeName
{
    private const string Plain = "id-";
    private const string Coded = "b32-";
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Of(string id) => PlainForm().IsMatch(id) ? Plain + id : Coded + Encode(id);

    /// <summary>The id of a name; null for a name that <see cref="Of"/> would not give.</summary>
    public static string? IdOf(string name)
    {
        var id = name.StartsWith(Plain, StringComparison.Ordinal) ? name[Plain.Length..]
            : name.StartsWith(Coded, StringComparison.Ordinal) ? Decode(name[Coded.Length..])
            : null;
        return id is { Length: > 0 } && Of(id) == name ? id : null;
    }

    private static string Encode(string id)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var one in Encoding.BigEndianUnicode.GetBytes(id))
        {
            (bits, count) = ((bits << 8) | one, count + 8);
            for (; count >= 5; count -= 5) text.Append(Digits[(bits >> (count - 5)) & 31]);
            bits &= (1 << count) - 1;
        }

        if (count > 0) text.Append(Digits[(bits << (5 - count)) & 31]);
        return text.ToString();
    }

    private static string Decode(string text)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var digit in text)
        {
            (bits, count) = ((bits << 5) | (Digits.IndexOf(digit, StringComparison.Ordinal) & 31), count + 5);
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }

        return Encoding.BigEndianUnicode.GetString([.. bytes]);
    }

    [GeneratedRegex(@"^[a-z0-9_.-]*[a-z0-9_-]\z")]
    private static partial Regex PlainForm();
}
