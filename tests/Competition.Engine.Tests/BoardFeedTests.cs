using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Patches do what formats.md says they do; hashes are those that every browser reckons.</summary>
[TestFixture]
internal sealed class BoardFeedTests
{
    [Test]
    public async Task A_patch_between_any_two_faces_leads_from_the_one_to_the_other()
    {
        await using var arena = await Arena.Open();
        var feed = arena.Cup.Board(Some.Overall)!;
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var (before, after) = (Face(random, 1), Face(random, 2));
            var patch = feed.Between(before, after);
            Assert.That(Applied(before, patch), Is.EqualTo(after.Rows), $"round {round}");
        }
    }

    [Test]
    public async Task One_who_overtakes_is_the_only_one_who_moves()
    {
        await using var arena = await Arena.Open();
        var before = FaceOf(1, "a", "b", "c", "d", "e");
        var after = FaceOf(2, "a", "e", "b", "c", "d");
        var patch = arena.Cup.Board(Some.Overall)!.Between(before, after);
        Assert.That(patch.Moves, Is.EqualTo([(new EntrantId("e"), 2)]));
        Assert.That(patch.Ranks, Is.Empty, "ranks belong to positions");
    }

    [Test]
    public async Task Who_comes_back_is_known_by_the_hash_for_the_last_256_steps()
    {
        await using var arena = await Arena.Open();
        var feed = arena.Cup.Board(Some.Overall)!;
        var first = feed.Now;
        for (var n = 1; n <= Limits.BoardSteps + 1; n++)
        {
            var seen = feed.Now;
            await arena.Stand(Some.Mark($"a-{n}", "w1", "t1", n % 100 + 0.5m, at: n));
            await feed.After(seen, CancellationToken.None);
        }

        Assert.That(feed.Held(feed.Now.Hash.ToString()), Is.SameAs(feed.Now));
        Assert.That(feed.Held(first.Hash.ToString()), Is.Null, "older than all kept steps");
        Assert.That(feed.Held("0123456789abcdef"), Is.Null);
    }

    [Test]
    public async Task A_row_says_by_how_much_it_changed_last_and_nothing_after_a_restart()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Settled();
        await arena.Stand(Some.Mark("a-2", "w1", "t2", 5m));
        await arena.Settled();
        Assert.That(First(arena).Change, Is.EqualTo("5"));
        await arena.Restart();
        await arena.Settled();
        Assert.That(First(arena).Change, Is.Null, "reading the journals is no change");
        await arena.Stand(Some.Void("v-1", "a-2"));
        await arena.Settled();
        Assert.That(First(arena).Change, Is.EqualTo("-5"));

        static BoardRow First(Arena arena) => arena.Cup.Board(Some.Overall)!.Now.Rows[0];
    }

    [Test]
    public void The_hash_is_that_of_the_published_vectors()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Vectors(), "board-hash.json")));
        var boards = vectors.RootElement.GetProperty("boards").EnumerateArray().ToList();
        Assert.That(boards, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var board in boards)
            {
                var hash = board.GetProperty("rows").EnumerateArray()
                    .Aggregate(default(BoardHash), (sum, row) => sum.With(BoardHash.Of(Row(row), row.GetProperty("position").GetInt32())));
                Assert.That(hash.ToString(), Is.EqualTo(board.GetProperty("hash").GetString()), board.GetProperty("name").GetString());
            }
        });
    }

    private static BoardRow Row(JsonElement row) => new(
        new EntrantId(row.GetProperty("entrant").GetString()!),
        row.GetProperty("rank").ValueKind == JsonValueKind.Null ? null : row.GetProperty("rank").GetInt32(),
        row.TryGetProperty("class", out var kind) ? kind.GetString()! : "ranked",
        [.. row.GetProperty("cells").EnumerateArray().Select(c => c.GetString()!)]);

    private static string Vectors()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Competition.sln"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "tests", "vectors");
    }

    private static ImmutableArray<BoardRow> Applied(BoardFace before, BoardPatch patch)
    {
        var out_ = patch.Gone.Concat(patch.Moves.Select(m => m.Entrant)).ToHashSet();
        var known = before.Rows.ToDictionary(r => r.Entrant);
        var rows = before.Rows.Where(r => !out_.Contains(r.Entrant)).ToList();
        foreach (var (entrant, position) in patch.Moves)
        {
            rows.Insert(position - 1, known.GetValueOrDefault(entrant) ?? new BoardRow(entrant, null, "", ["", ""]));
        }

        for (var i = 0; i < rows.Count; i++) rows[i] = rows[i] with { Rank = i < before.Rows.Length ? before.Rows[i].Rank : null };
        foreach (var (from, count, rank) in patch.Ranks)
        {
            for (var i = from - 1; i < from - 1 + count; i++) rows[i] = rows[i] with { Rank = rank };
        }

        foreach (var (entrant, kind, cells) in patch.Rows)
        {
            var at = rows.FindIndex(r => r.Entrant == entrant);
            var texts = rows[at].Cells.ToArray();
            foreach (var (column, text) in cells) texts[column] = text;
            rows[at] = rows[at] with { Class = kind ?? rows[at].Class, Cells = [.. texts] };
        }

        return [.. rows];
    }

    private static BoardFace Face(Random random, long version)
    {
        var entrants = Enumerable.Range(0, 12).Where(_ => random.Next(5) > 0).OrderBy(_ => random.Next()).ToList();
        var ranked = random.Next(entrants.Count + 1);
        var rows = entrants.Select((e, i) => new BoardRow(
            new EntrantId(string.Create(CultureInfo.InvariantCulture, $"w{e}")), i < ranked ? i / 2 + 1 : null,
            i < ranked ? "ranked" : random.Next(2) == 0 ? "no-mark" : "DNF", [$"{random.Next(3)}", $"{random.Next(3)}"]));
        return new BoardFace(version, default, 0m, [.. rows]);
    }

    private static BoardFace FaceOf(long version, params string[] entrants) => new(
        version, default, 0m, [.. entrants.Select((e, i) => new BoardRow(new EntrantId(e), i + 1, "ranked", ["1", "1"]))]);
}
