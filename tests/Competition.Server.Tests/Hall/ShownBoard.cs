using System.Globalization;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>What a wall would show: the whole, then patches applied as formats.md says, and nothing else.</summary>
internal sealed class ShownBoard
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntrantFace> _entrants = new(StringComparer.Ordinal);
    private List<string> _order = [];

    public string Hash { get; private set; } = "";

    public int Patches { get; private set; }

    public IReadOnlyList<Column> Columns { get; private set; } = [];

    public IReadOnlyDictionary<string, EntrantFace> Entrants => _entrants;

    /// <summary>One line a standing: rank, entrant, class, cells.</summary>
    public string Text => string.Join('\n', _order.Select(e => _rows[e]).Select(r =>
        $"{Rank(r)} {r.Entrant} {r.Class} {string.Join(' ', r.Cells)}"));

    /// <summary>Entrant, rank and the value of the first column, as the API prints a board.</summary>
    public string Csv => string.Join('\n', _order.Select((e, i) =>
        $"{Cup.Board},{e},{Rank(_rows[e])},{i + 1},{_rows[e].Cells[0]}"));

    /// <summary>Rank, entrant and class, a line each.</summary>
    public string Standings =>
        string.Join('\n', _order.Select(e => _rows[e]).Select(r => $"{Rank(r)} {r.Entrant} {r.Class}"));

    /// <summary>The board of <see cref="Cup"/> as the API counts it from the journals, in the form of <see cref="Csv"/>.</summary>
    public static async Task<string> CsvOnDisk(Api api, string contest)
    {
        var csv = await api.Http.GetStringAsync($"/api/contests/{contest}/board?of=cup%23total&format=csv");
        return csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n');
    }

    /// <summary>The hash of that board, waited for on the live one.</summary>
    public static async Task<string> HashOnDisk(Uri server, Api api, string contest, string protocol = "json")
    {
        var csv = await CsvOnDisk(api, contest);
        await using var wall = await WallClient.Connect(server, protocol);
        await wall.Follow(contest, Cup.Board);
        var board = new ShownBoard();
        board.Take(await wall.Next<Whole>());
        while (board.Csv != csv) board.Take(await wall.Next());
        return board.Hash;
    }

    public void Take(object message)
    {
        switch (message)
        {
            case Whole whole: Take(whole); break;
            case Patch patch: Take(patch); break;
        }
    }

    /// <summary>Listens until it shows the board of that hash.</summary>
    public async Task Until(string hash, WallClient wall)
    {
        while (Hash != hash) Take(await wall.Next());
    }

    private void Take(Whole whole)
    {
        _rows.Clear();
        foreach (var row in whole.Rows) _rows[row.Entrant] = row;
        foreach (var entrant in whole.Entrants) _entrants[entrant.Id] = entrant;
        (_order, Hash, Columns) = ([.. whole.Rows.Select(r => r.Entrant)], whole.Hash, whole.Columns);
    }

    private void Take(Patch patch)
    {
        Assert.That(patch.Before, Is.EqualTo(Hash), "a patch continues what is shown");
        foreach (var entrant in patch.Entrants) _entrants[entrant.Id] = entrant;
        var ranks = _order.Select(e => _rows[e].Rank).ToList();
        var moved = patch.Moves.Select(m => m.Entrant).Concat(patch.Gone).ToHashSet(StringComparer.Ordinal);
        _order.RemoveAll(moved.Contains);
        foreach (var move in patch.Moves.OrderBy(m => m.Position)) _order.Insert(move.Position - 1, move.Entrant);
        foreach (var row in patch.Rows) _rows[row.Entrant] = Changed(row);
        ranks.AddRange(new int?[Math.Max(0, _order.Count - ranks.Count)]);
        foreach (var run in patch.Ranks)
        {
            for (var at = run.From - 1; at < run.From - 1 + run.Count; at++) ranks[at] = run.Rank;
        }

        for (var at = 0; at < _order.Count; at++) _rows[_order[at]] = _rows[_order[at]] with { Rank = ranks[at] };

        (Hash, Patches) = (patch.After, Patches + 1);
    }

    private static string? Rank(Row row) => row.Rank?.ToString(CultureInfo.InvariantCulture);

    private Row Changed(RowChange change)
    {
        var row = _rows.GetValueOrDefault(change.Entrant)
            ?? new Row(change.Entrant, null, "", new string[Columns.Count], null);
        var cells = row.Cells.ToArray();
        foreach (var cell in change.Cells) cells[cell.Column] = cell.Text;
        return row with { Class = change.Class ?? row.Class, Cells = cells };
    }
}
