using System.Buffers;
using System.Globalization;
using System.Text;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>While an entrant is under review, audiences see nothing of what is corrected until it is posted.</summary>
[TestFixture]
internal sealed class HoldTests
{
    private const string Canary = "83.7";
    private static readonly NodePath Cup = new("cup");
    private static readonly EntrantId First = new("w1");

    [Test]
    public async Task What_is_corrected_in_review_is_nowhere_in_what_the_public_gets_until_it_is_posted(
        [Values] bool snapshots)
    {
        await using var arena = await Arena.Open(snapshots: snapshots);
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 50m), Some.Mark("a-2", "w3", "t1", 60m));
        await Held(arena, Cup, First);
        var before = await arena.Seen("public");
        Assert.That(before, Does.Contain("1 w3 60 ").And.Contain("2 w1 50 "));

        await arena.Stand(Some.Void("v-1", "a-1", at: 2m), Some.Mark("a-3", "w1", "t1", 83.7m, at: 2m));
        await arena.Stand(Some.Mark("a-4", "w3", "t2", 1m, at: 3m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 83.7 "));
        await Hidden(arena);
        if (snapshots) await arena.Snapshot();
        await arena.Restart();
        Assert.That(arena.Cup.Begun, snapshots ? Is.GreaterThan(0) : Is.Zero);
        await Hidden(arena);
        await arena.Stand(Some.Restore("r-1", "a-1", at: 4m), Some.Void("v-2", "a-1", at: 5m));
        await Hidden(arena);

        Assert.That(await arena.Cup.Post(Cup, First, Some.Organiser), Is.InstanceOf<Receipt.Stands>());
        Assert.That(await arena.Seen("public"), Does.Contain("1 w1 83.7 "));
        Assert.That(await Everything(arena), Does.Contain("1 w1 83.7 ").And.Contain("a-3").And.Contain("v-1"));
        Assert.That(arena.Cup.Reviews, Is.Empty);
    }

    [Test]
    public async Task Whoever_has_the_receipt_of_a_hold_finds_nothing_later_on_a_board()
    {
        await using var arena = await Arena.Open(Views.Frozen());
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        var marks = Enumerable.Range(0, 200).Select(n => Some.Mark($"b-{n}", "w1", "t2", n % 100, at: 2m)).ToList();
        var submitting = Task.WhenAll(marks.Select(arena.Submit));
        var receipt = await arena.Cup.Hold(Cup, First, Some.Organiser);
        Assert.That(receipt, Is.InstanceOf<Receipt.Stands>());
        await arena.Seen("public");
        var face = arena.Cup.Board(Some.Overall, "public")!.Now;
        await submitting;
        await arena.Stand([.. Enumerable.Range(0, 50).Select(n => Some.Mark($"c-{n}", "w1", "t2", n, at: 20m + n))]);
        await arena.Settled();
        await arena.Seen("public");
        Assert.That(arena.Cup.Board(Some.Overall, "public")!.Now.Rows, Is.EqualTo(face.Rows));
    }

    [Test]
    public async Task The_heads_are_those_at_the_hold_and_its_time_takes_effect()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 50m, at: 700m), Some.Mark("a-2", "w3", "t1", 60m));
        await arena.Settled();
        await Held(arena, Cup, First);
        var hold = (await arena.Entries("office"))[^1].Fact;
        Assert.That(CanonicalJson.Text(hold["heads"]), Is.EqualTo("""{"office~node1":1,"west~node1":2}"""));
        Assert.That(hold.At, Is.EqualTo(700m), "the instant of a contest with its own base");
        await arena.Cup.Post(Cup, First, Some.Organiser);
        await Held(arena, Cup, First);
        Assert.That((await arena.Entries("office")).TakeLast(2).Select(e => e.Fact.At), Is.EqualTo(new[] { 700.001m, 700.002m }));
    }

    [Test]
    public async Task What_would_change_nothing_is_refused_by_name()
    {
        await using var arena = await Arena.Open();
        Assert.That(await Why(arena.Cup.Post(Cup, First, Some.Organiser)), Is.EqualTo("not-held"));
        await Held(arena, Cup, First);
        Assert.That(await Why(arena.Cup.Hold(Cup, First, Some.Organiser)), Is.EqualTo("already-held"));
        Assert.That(await Why(arena.Cup.Post(new NodePath("cup/t1"), First, Some.Organiser)), Is.EqualTo("not-held"));
        Assert.That(await Why(arena.Cup.Hold(new NodePath("cup/x"), First, Some.Organiser)), Is.EqualTo("unknown-node"));
        Assert.That(await Why(arena.Cup.Hold(Cup, new EntrantId("x"), Some.Organiser)), Is.EqualTo("unknown-entrant"));
        Assert.That(await Why(arena.Submit(Post("p-1", at: -5m))), Is.EqualTo("review-too-early"));
        Assert.That(await arena.Submit(Post("p-2", at: 5m)), Is.InstanceOf<Receipt.Stands>());
        Assert.That(await arena.Submit(Post("p-2", at: 5m)), Is.InstanceOf<Receipt.StoodAlready>());
    }

    [Test]
    public async Task The_void_of_a_hold_lifts_it()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 50m));
        var hold = await Held(arena, Cup, First);
        await arena.Stand(Some.Mark("a-2", "w1", "t2", 7m, at: 5m));
        Assert.That(await arena.Seen("public"), Does.Contain("1 w1 50 "));
        await arena.Stand(Some.Void("v-1", hold.Value, at: 6m));
        Assert.That(await arena.Seen("public"), Does.Contain("1 w1 57 "));
        Assert.That(arena.Cup.Reviews, Is.Empty);
    }

    [Test]
    public async Task Boards_name_who_is_under_review_where_it_may_matter()
    {
        await using var arena = await Arena.Open();
        var none = arena.Cup.ReviewAt(Cup);
        var told = arena.Cup.ReviewAfter(Cup, none, CancellationToken.None);
        await Held(arena, new NodePath("cup/t1"), First);
        var team = arena.Cup.Definition.Roster.Find(First)!.Team;
        var expected = new[] { First }.Concat(team is { } t ? [t] : []).OrderBy(e => e.Value, StringComparer.Ordinal);
        Assert.That(await told, Is.EqualTo(expected));
        Assert.That(arena.Cup.ReviewAt(Cup) == await told, Is.True, "the same object");
        Assert.That(arena.Cup.ReviewAt(new NodePath("cup/t1")), Is.EqualTo(expected).AsCollection);
        Assert.That(arena.Cup.ReviewAt(new NodePath("cup/t2")), Is.Empty);
    }

    [Test]
    public async Task A_board_names_no_more_than_anybody_looks_at()
    {
        await using var arena = await Arena.Open(Some.Body(contestants: Limits.ReviewShown + 3));
        foreach (var n in Enumerable.Range(1, Limits.ReviewShown + 3))
            await Held(arena, Cup, new EntrantId(string.Create(CultureInfo.InvariantCulture, $"w{n}")));
        Assert.That(arena.Cup.ReviewAt(Cup), Has.Length.EqualTo(Limits.ReviewShown));
        Assert.That(arena.Cup.Reviews, Has.Count.EqualTo(Limits.ReviewShown + 3));
    }

    private static Fact Post(string id, decimal at) => Some.Fact(
        $$"""{"id":"{{id}}","type":"post","at":{{Canonical.Text(at)}},"node":"cup","entrant":"w1"}""");

    private static async Task<FactId> Held(Arena arena, NodePath node, EntrantId entrant)
    {
        var receipt = await arena.Cup.Hold(node, entrant, Some.Organiser);
        Assert.That(receipt, Is.InstanceOf<Receipt.Stands>(), receipt.ToString());
        return receipt.Id;
    }

    private static async Task<string> Why(Task<Receipt> receipt) => ((Receipt.Refused)await receipt).Why.Code;

    private static async Task Hidden(Arena arena)
    {
        foreach (var role in new[] { "public", "contestant" })
        {
            await arena.Seen(role);
            var told = await Everything(arena, role);
            Assert.That(told, Does.Not.Contain(Canary).And.Not.Contain("a-3").And.Not.Contain("v-1"), role);
            Assert.That(told, Does.Contain("a-1").And.Contain("a-4").And.Contain("w1 50 "), role);
        }
    }

    /// <summary>Boards, feed, recounts of all times, what the cells are made of and where facts came.</summary>
    private static async Task<string> Everything(Arena arena, string role = "public")
    {
        var (cup, cancel) = (arena.Cup, CancellationToken.None);
        var told = new List<string> { Views.Live(cup, role) };
        await foreach (var fact in cup.Facts(null, _ => true, cancel, role, isLive: false)!)
            told.Add(CanonicalJson.Text(Datum.Of(fact.Entry.Fact.Content)));
        var heads = await cup.Heads();
        Moment[] moments =
        [
            new(null), new(1m), new(2m), new(9m),
            new(Position: new JournalPosition(heads.Select(h => KeyValuePair.Create(h.Journal, h.Head.Number)))),
        ];
        foreach (var moment in moments) told.Add(Text(await cup.EvaluateAt(moment, cancel, role)));
        var now = await cup.EvaluateAt(new Moment(null), cancel, role);
        foreach (var value in now.Rules.Values)
        {
            if (now.Explain(value, First) is not { } explained) continue;
            var text = new ArrayBufferWriter<byte>();
            ExplanationText.WriteJson(text, explained, evidence: true);
            told.Add(Encoding.UTF8.GetString(text.WrittenSpan));
        }

        foreach (var id in new[] { "a-3", "v-1" })
            if (await cup.PositionsAround(new FactId(id), whole: true, role, cancel) is not null) told.Add(id);
        return string.Join('\n', told);
    }

    private static string Text(Evaluation of) => string.Join('\n', of.Rules.Boards.SelectMany(b => of.Board(b).Select(
        s => $"{s.Rank} {s.Entrant} {string.Join(' ', BoardColumn.Of(b).Select(c => of.Cell(c.Value, s.Entrant)))} ")));
}
