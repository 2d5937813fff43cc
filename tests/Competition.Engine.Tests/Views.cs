using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>What an audience is shown live, and what the journals say that it may see.</summary>
internal static class Views
{
    public static Fact Freeze(string id, string type, decimal at, string board = "overall", string roles = "") => Some.Fact(
        $$"""
        {"id":"{{id}}","type":"{{type}}","at":{{Canonical.Text(at)}},"node":"cup","board":"{{board}}"{{roles}} }
        """);

    public static Fact Clock(string id, string action, decimal at, string? venue = null) => Some.Fact(
        $$"""
        {"id":"{{id}}","type":"clock","at":{{Canonical.Text(at)}},"node":"cup","action":"{{action}}"
         {{(venue is null ? "" : $",\"venue\":\"{venue}\"")}} }
        """);

    /// <summary>A contest whose board of all is frozen for the public, by the rulebook or by a fact.</summary>
    public static Members Frozen(string freeze = """{"at":9999}""", int contestants = 6) =>
        Some.Json(CanonicalJson.Text(Datum.Of(Some.Body(contestants))).Replace(
            "\"overall\":{", "\"overall\":{\"freeze\":" + freeze + ",", StringComparison.Ordinal));

    /// <summary>All boards as the audience sees them, as soon as they are what the journals say.</summary>
    public static async Task<string> Seen(this Arena arena, string role)
    {
        var expected = Expected(arena.Cup.Definition, role, await Facts(arena));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (Live(arena.Cup, role) != expected && !patience.IsCancellationRequested) await Task.Yield();
        Assert.That(Live(arena.Cup, role), Is.EqualTo(expected), $"{role} sees what the journals let it see");
        return expected;
    }

    public static string Live(LiveContest cup, string role) => Live(cup.Definition, b => cup.Board(b, role)!);

    public static string Live(Definition contest, Func<BoardRef, BoardFeed> feeds) =>
        string.Join("\n\n", contest.Rules.Boards.Select(b => feeds(b.Ref)).Select(f => string.Join(
            "\n", f.Board.Ref, f.Now.IsFrozen ? "frozen" : "open", Pending(f.Pending), Arena.Text(f.Now))));

    public static string Expected(Definition contest, string role, IEnumerable<Fact> facts)
    {
        var seen = Audience.Of(contest.Rules, contest.Roster, role, facts, asOf: null);
        return string.Join("\n\n", contest.Rules.Boards.Select(b => string.Join(
            "\n", b.Ref, seen.IsFrozen(b) ? "frozen" : "open", Pending(Pending(contest, seen, b)), Text(seen.View, b))));
    }

    public static async Task<List<Fact>> Facts(Arena arena)
    {
        var facts = new List<Fact>();
        foreach (var venue in new[] { "east", "west", "office" })
            facts.AddRange((await arena.Entries(venue))
                .Select(e => e.Fact.StandingAt(new JournalPlace(Arena.Journal(venue).ToString(), e.Number)))
                .Where(f => f.Type != FactType.Contest));
        return facts;
    }

    // Of a seat that nobody sits on the engine keeps no count.
    private static Dictionary<EntrantId, int> Pending(Definition contest, Audience seen, Board board) => !seen.IsFrozen(board)
        ? []
        : seen.Pending(board).Where(p => contest.Roster.Find(p.Key)!.Type != EntrantType.Alias).ToDictionary();

    private static string Pending(IReadOnlyDictionary<EntrantId, int> pending) => string.Join(
        ", ", pending.OrderBy(p => p.Key.Value, StringComparer.Ordinal).Select(p => $"{p.Key} {p.Value}"));

    private static string Text(Evaluation of, Board board)
    {
        var columns = BoardColumn.Of(board);
        return string.Join("\n", of.Board(board).Select(s =>
            $"{s.Rank?.ToString(CultureInfo.InvariantCulture) ?? s.Class} {s.Entrant} " +
            string.Join(' ', columns.Select(c => of.Cell(c.Value, s.Entrant).ToString()))));
    }
}
