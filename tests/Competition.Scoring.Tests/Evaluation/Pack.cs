using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Competition.Scoring.Tests;

/// <summary>A real competition with its official table (packs/README.md).</summary>
internal sealed class Pack
{
    private readonly JsonElement _pack;
    private readonly List<Dictionary<string, string>> _expected;

    private Pack(string folder, Rulebook rules)
    {
        Rules = rules;
        Roster = Given.Roster(File.ReadAllText(Path.Combine(folder, "roster.json")));
        _pack = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "pack.json"))).RootElement;
        Facts = [.. Shared.Lines(folder).Where(l => l.Length > 0).Select(l => Given.Fact(l))];
        _expected = [.. Table(Path.Combine(folder, "expected.csv"))];
    }

    public Rulebook Rules { get; }

    public Roster Roster { get; }

    public IReadOnlyList<Fact> Facts { get; }

    public decimal? AsOf =>
        _pack.GetProperty("asOf") is { ValueKind: JsonValueKind.Number } at ? at.GetDecimal() : null;

    public static Pack Read(string folder)
    {
        var (rules, errors) = Rulebook.Compile(File.ReadAllBytes(Path.Combine(folder, "rulebook.json")));
        Assert.That(errors, Is.Empty);
        return new Pack(folder, rules!);
    }

    public bool IsShared(Fact fact) => fact.Type != FactType.Mark
        || (fact.Node is { } node && Rules.Nodes[node].Inputs[fact["input"].Text!].Shared);

    public byte[] Print(IReadOnlyCollection<Fact> facts)
    {
        var evaluation = Evaluation.Whole(Rules, Roster, AsOf);
        evaluation.Apply(facts, []);
        var bytes = new ArrayBufferWriter<byte>();
        ResultText.WriteCsv(bytes, evaluation, [.. Rules.Boards], []);
        ResultText.WriteJson(bytes, evaluation, [.. Rules.Boards], []);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Where cells or boards differ from the official table.</summary>
    public IEnumerable<string> Differences(
        Func<ValueRule, EntrantId, Value> cell, Func<Board, IReadOnlyList<Standing>> board)
    {
        foreach (var compared in _pack.GetProperty("compare").EnumerateArray())
        {
            var name = compared.GetProperty("board").GetString()!;
            var rows = _expected.Where(r => r["board"] == name).ToDictionary(r => r["entrant"]);
            if (rows.Count == 0) yield return $"{name}: no expected rows";
            var standings = board(Rules.Board(name));
            var sizes = standings.Where(s => s.Rank is not null).CountBy(s => s.Rank!.Value).ToDictionary();
            foreach (var standing in standings)
            {
                if (!rows.Remove(standing.Entrant.Value, out var row))
                {
                    if (standing.Rank is not null) yield return $"{name} {standing}: not in the table";
                    continue;
                }

                var size = standing.Rank is { } rank ? sizes[rank] : 0;
                var isRank = RankHolds(compared, row["rank"], standing.Rank, size);
                if (!isRank) yield return $"{name} {standing}: rank, official {row["rank"]}";
                foreach (var column in compared.GetProperty("cells").EnumerateArray().Select(c => c.GetString()!))
                {
                    var value = cell(Rules.Value(column), standing.Entrant);
                    if (CellHolds(compared, row[column], value)) continue;
                    yield return $"{name} {standing.Entrant}: {column} {value}, official {row[column]}";
                }
            }

            foreach (var absent in rows.Keys) yield return $"{name} {absent}: not on the board";
        }
    }

    private static bool RankHolds(JsonElement compared, string official, int? rank, int size)
    {
        if (!compared.TryGetProperty("rank", out var how) || how.ValueKind == JsonValueKind.False) return true;
        if (official.Length == 0) return rank is null;
        var place = int.Parse(official, CultureInfo.InvariantCulture);
        return how.ValueKind == JsonValueKind.String ? rank <= place && place < rank + size : rank == place;
    }

    private static bool CellHolds(JsonElement compared, string official, Value value)
    {
        if (official.Length == 0 || value.IsMissing) return official.Length == 0 && value.IsMissing;
        var tolerance = compared.TryGetProperty("tolerance", out var t) ? t.GetDecimal() : 0m;
        return Math.Abs(value.Number - decimal.Parse(official, CultureInfo.InvariantCulture)) <= tolerance;
    }

    private static IEnumerable<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadAllLines(file).Select(Fields).ToList();
        return lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second));
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var (field, quoted) = (new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) fields.Add(Take());
            else field.Append(c);
        }

        fields.Add(Take());
        return fields;

        string Take()
        {
            var text = field.ToString();
            field.Clear();
            return text;
        }
    }
}
