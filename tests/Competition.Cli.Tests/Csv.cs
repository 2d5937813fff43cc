using System.Text;

namespace Competition.Cli.Tests;

/// <summary>Reads CSV (RFC 4180) into rows by column.</summary>
internal static class Csv
{
    public static IReadOnlyList<Dictionary<string, string>> Read(string text)
    {
        const StringSplitOptions Cut = StringSplitOptions.RemoveEmptyEntries;
        var lines = text.Split('\n', Cut).Select(l => Fields(l.TrimEnd('\r'))).ToList();
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
    }

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) fields.Add(Taken(field));
            else field.Append(letter);
        }

        return [.. fields, field.ToString()];
    }

    private static string Taken(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }
}
