using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Competition.Scoring.Tests;

/// <summary>A golden case: a rulebook, a roster, facts, and every cell and board that comes out of them.</summary>
internal sealed class Fixture
{
    private readonly JsonElement _case;

    private Fixture(string name, string json) => (Name, _case) = (name, JsonDocument.Parse(json).RootElement);

    public static IEnumerable<Fixture> All =>
        Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(".py", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(Read);

    public string Name { get; }

    public byte[] Rulebook => Given.Utf8(_case.GetProperty("rulebook").GetRawText());

    public Roster Roster => Given.Roster(_case.GetProperty("roster").GetRawText());

    public Fact[] Facts => [.. _case.GetProperty("facts").EnumerateArray().Select(f => Given.Fact(f.GetRawText()))];

    public decimal? AsOf => _case.TryGetProperty("asOf", out var at) ? at.GetDecimal() : null;

    public JsonElement Expected => _case.GetProperty("expected");

    public override string ToString() => Name;

    private static string Folder => Shared.Own("tests", "Competition.Scoring.Tests", "fixtures");

    private static IEnumerable<Fixture> Read(string file)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        if (!file.EndsWith(".ndjson", StringComparison.Ordinal)) return [new Fixture(name, Text(file))];
        return File.ReadLines(file).Select((line, i) => new Fixture($"{name}-{i + 1}", line));
    }

    private static string Text(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllText(file);
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
