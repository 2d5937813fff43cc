using System.Globalization;
using System.Text.Json;

namespace Competition.Cli.Tests;

/// <summary>What a pack compares of a board: ranks (equal, or within the block of equals) and cells.</summary>
internal sealed record Term(string Board, IReadOnlyList<string> Cells, bool Ranks, bool WithinTies)
{
    public static Term Of(JsonElement json)
    {
        var hasRank = json.TryGetProperty("rank", out var rank);
        var cells = json.GetProperty("cells").EnumerateArray().Select(c => c.GetString()!);
        return new Term(json.GetProperty("board").GetString()!, [.. cells],
            Ranks: hasRank && rank.ValueKind != JsonValueKind.False,
            WithinTies: hasRank && rank.ValueKind == JsonValueKind.String);
    }

    /// <summary>Where a board is not as published; who is not in the official table must not be ranked.</summary>
    public IEnumerable<string> Differences(
        IReadOnlyList<Dictionary<string, string>> mine, IReadOnlyList<Dictionary<string, string>> official)
    {
        if (official.Count == 0) return [$"{Board}: no official rows"];
        var rows = mine.ToDictionary(r => r["entrant"]);
        var blocks = mine.CountBy(r => r["rank"]).ToDictionary();
        var names = official.Select(o => o["entrant"]).ToHashSet();
        var uninvited = mine.Where(r => r["rank"].Length > 0 && !names.Contains(r["entrant"]))
            .Select(r => $"{Board}: {r["entrant"]} is ranked");
        return official.SelectMany(o => Wrong(o, rows.GetValueOrDefault(o["entrant"]), blocks)).Concat(uninvited);
    }

    private IEnumerable<string> Wrong(
        Dictionary<string, string> official, Dictionary<string, string>? mine, Dictionary<string, int> blocks)
    {
        var who = $"{Board} {official["entrant"]}";
        if (mine is null) return [$"{who}: not on the board"];
        var cells = Cells.Where(c => !SameCell(official[c], mine[c]))
            .Select(c => $"{who}: {c} is {mine[c]}, officially {official[c]}");
        return !Ranks || SameRank(official["rank"], mine["rank"], blocks)
            ? cells
            : cells.Prepend($"{who}: rank {mine["rank"]}, officially {official["rank"]}");
    }

    private bool SameRank(string official, string mine, Dictionary<string, int> blocks)
    {
        if (official.Length == 0 || mine.Length == 0 || !WithinTies) return official == mine;
        var first = int.Parse(mine, CultureInfo.InvariantCulture);
        var place = int.Parse(official, CultureInfo.InvariantCulture);
        return first <= place && place < first + blocks[mine];
    }

    private static bool SameCell(string official, string mine)
    {
        if (official.Length == 0 || mine.StartsWith('~')) return official.Length == 0 && mine.StartsWith('~');
        return Number(official) == Number(mine);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
