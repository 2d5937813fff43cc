using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Another version of rules or roster counts for the whole history, and can be taken back.</summary>
[TestFixture]
internal sealed class RulesTests
{
    private static Fact[] Panel { get; } =
        [.. Enumerable.Range(1, 3).Select(n => Some.Judged($"j-{n}", "w2", $"J{n}", 60m))];

    private static Datum Doubled { get; } = Datum.Of(Some.Json(Some.Rules.Replace("\"expr\":\"mark\"", "\"expr\":\"2 * mark\"")));

    [Test]
    public async Task A_new_version_of_the_rules_counts_for_the_whole_history_and_after_a_restart()
    {
        await using var arena = await Arena.Open();
        await arena.Stand([Some.Mark("a-1", "w1", "t1", 40m, at: 5), .. Panel]);
        var seen = arena.Cup.Board(Some.Overall)!;
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 60 "));

        await arena.Stand(Rules("r-1", Doubled, at: 20));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
        Assert.That(await seen.After(seen.Now, CancellationToken.None), Is.Null, "who follows looks again");
        await arena.Restart();
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
        await arena.Stand(Some.Mark("a-2", "w3", "t1", 45m, at: 21));
        Assert.That(await arena.Settled(), Does.StartWith("1 w3 90 "));
    }

    [Test]
    public async Task A_board_as_of_an_instant_is_that_of_the_rules_then()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 5), Rules("r-1", Doubled, at: 20));
        Assert.That(await Points(19), Is.EqualTo("40"));
        Assert.That(await Points(20), Is.EqualTo("80"));

        async Task<string> Points(decimal asOf)
        {
            var then = await arena.Cup.Evaluate(asOf, CancellationToken.None);
            return then.Cell(then.Rules.Find(new CellRef(new NodePath("cup"), "points"))!, new EntrantId("w1")).ToString();
        }
    }

    [Test]
    public async Task A_version_that_is_void_counts_no_more_and_a_restore_brings_it_back()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 5), Rules("r-1", Doubled, at: 20), Some.Void("v-1", "r-1", at: 21));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 40 "));
        await arena.Stand(Some.Restore("v-2", "r-1", at: 22));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
        await arena.Stand(Some.Void("v-3", "r-2", at: 23), Rules("r-2", Datum.Of(Some.Json(Some.Rules)), at: 22.5m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "), "void before it came");
    }

    [Test]
    public async Task A_wrong_version_is_refused_with_the_place_and_nothing_is_written()
    {
        await using var arena = await Arena.Open();
        var wrong = Datum.Of(Some.Json(Some.Rules.Replace("\"expr\":\"mark\"", "\"expr\":\"marc\"")));
        var refused = (Receipt.Refused)await arena.Submit(Rules("r-1", wrong, at: 20));
        Assert.That(refused.Why.Code, Is.EqualTo("document-wrong"));
        Assert.That(refused.Why.English, Does.Contain("/rulebook/root/children/0").And.Contain("mark"));
        Assert.That(await arena.Entries("office"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Versions_that_come_at_once_all_count_in_their_order()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        var receipts = await Task.WhenAll(Enumerable.Range(1, 10).Select(n =>
            arena.Submit(Rules($"r-{n}", n == 7 ? Doubled : Datum.Of(Some.Json(Some.Rules)), at: n == 7 ? 99 : n))));
        Assert.That(receipts, Has.All.InstanceOf<Receipt.Stands>());
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
    }

    [Test]
    public async Task A_version_of_which_the_append_was_of_unknown_outcome_counts_with_its_receipt([Values] bool written)
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        arena.Disk("office").LoseNext(written);
        Assert.That(await arena.Submit(Rules("r-1", Doubled, at: 20)), Is.Not.InstanceOf<Receipt.Refused>());
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
        Assert.That(await arena.Submit(Rules("r-1", Doubled, at: 20)), Is.InstanceOf<Receipt.StoodAlready>());
    }

    [Test]
    public async Task A_void_that_comes_together_with_its_version_takes_it_back()
    {
        for (var n = 0; n < 20; n++)
        {
            await using var arena = await Arena.Open();
            await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
            await Task.WhenAll(arena.Submit(Rules("r-1", Doubled, at: 20)), Task.Run(() => arena.Submit(Some.Void("v-1", "r-1", at: 21))));
            Assert.That(await arena.Settled(), Does.StartWith("1 w1 40 "));
        }
    }

    [Test]
    public async Task A_roster_fact_that_stands_stood_already_after_the_contest_was_replaced()
    {
        await using var arena = await Arena.Open();
        var late = Some.Fact("""{"id":"l-1","type":"roster","at":6,"set":{"w99":{"title":"Late","team":"red","venue":"east"} } }""");
        await arena.Stand(late);
        var other = Some.Json("""
            {"title":"Other","timeBase":"seconds","venues":[{"id":"east"},{"id":"west"}],"roster":{"p":{"type":"person","title":"P","venue":"east"} },
             "rulebook":{"id":"o","version":1,"root":{"id":"cup","inputs":{"m":{"kind":"number"} },"values":{"points":{"expr":"m","round":{"to":1} } },
              "boards":{"overall":{"keys":[{"by":"points"}]} } } } }
            """);
        Assert.That(await arena.Catalogue.Put(Some.Cup, other, Some.Organiser), Is.InstanceOf<PutOutcome.Replaced>());
        Assert.That(await arena.Submit(late), Is.InstanceOf<Receipt.StoodAlready>());
        Assert.That(arena.Cup.Definition.Title, Is.EqualTo("Other"));
    }

    [Test]
    public async Task Recounts_and_feeds_go_on_while_versions_change()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        using var enough = new CancellationTokenSource();
        var recounting = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await arena.Cup.Evaluate(null, CancellationToken.None);
        });
        for (var n = 1; n <= 12; n++) await arena.Stand(Rules($"r-{n}", n % 2 == 0 ? Doubled : Datum.Of(Some.Json(Some.Rules)), at: 20 + n));
        await enough.CancelAsync();
        await recounting;
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
    }

    [Test]
    public async Task An_entrant_may_come_late_and_one_with_marks_cannot_go()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        await arena.Stand(Some.Fact("""{"id":"l-1","type":"roster","at":6,"set":{"w99":{"title":"Late","venue":"east"} } }"""));
        await arena.Stand(Some.Mark("a-2", "w99", "t1", 50m, at: 7));
        Assert.That(await arena.Settled(), Does.StartWith("1 w99 50 "));
        var refused = (Receipt.Refused)await arena.Submit(Some.Fact("""{"id":"l-2","type":"roster","at":8,"remove":["w99"]}"""));
        Assert.That(refused.Why.English, Does.Contain("'a-2'").And.Contain("void it first"));
        await arena.Stand(Some.Void("v-1", "a-2", at: 8), Some.Fact("""{"id":"l-2","type":"roster","at":8,"remove":["w99"]}"""));
        Assert.That(await arena.Settled(), Does.Not.Contain("w99"));
    }

    [Test]
    public async Task A_preview_shows_whose_standing_would_change_and_what_would_not_be_read()
    {
        await using var arena = await Arena.Open();
        await arena.Stand([Some.Mark("a-1", "w1", "t1", 40m, at: 5), .. Panel]);
        var rules = Some.Json(Some.Rules.Replace("\"expr\":\"mark\"", "\"expr\":\"2 * mark\"").Replace("\"id\":\"weld\"", "\"id\":\"welding\""));
        var (preview, errors) = await arena.Cup.Preview(rules, CancellationToken.None);
        Assert.That(errors, Is.Empty);
        Assert.That(
            preview!.Changes.Where(c => c.Board == Some.Overall).Select(c => $"{c.Entrant} {c.Before?.Rank}→{c.After?.Rank}"),
            Does.Contain("w1 2→1").And.Some.EqualTo("w2 1→2"));
        Assert.That(preview.Unread.Select(u => $"{u.Fact} {u.Why.Code}"), Is.EqualTo(["j-1 unknown-node", "j-2 unknown-node", "j-3 unknown-node"]));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 60 "), "nothing is changed");
    }

    [Test]
    public async Task A_preview_names_so_many_facts_that_would_not_be_read()
    {
        await using var arena = await Arena.Open(Some.Body(contestants: Limits.UnreadShown));
        for (var n = 1; n <= Limits.UnreadShown; n++) await arena.Stand(Some.Judged($"j-{n}", $"w{n}", "A", 50m));
        await arena.Stand(Some.Judged("k-1", "w1", "B", 50m));
        var (preview, _) = await arena.Cup.Preview(
            Some.Json(Some.Rules.Replace("\"id\":\"weld\"", "\"id\":\"welding\"")), CancellationToken.None);
        Assert.That(preview!.Unread, Has.Count.EqualTo(Limits.UnreadShown));
    }

    [TestCase("", "", "")]
    [TestCase("\"expr\":\"mark\"", "\"expr\":\"2 * mark\"", "same-version")]
    [TestCase("\"version\":1", "\"version\":2", "")]
    [TestCase("\"id\":\"cup\",\"version\":1", "\"id\":\"other\",\"version\":2", "other-rulebook")]
    public async Task A_preview_doubts_what_does_not_look_like_the_next_version(string old, string now, string expected)
    {
        await using var arena = await Arena.Open();
        var text = old.Length == 0 ? Some.Rules : Some.Rules.Replace(old, now);
        Assert.That(old.Length == 0 || text != Some.Rules, "the rulebook is another one");
        var (preview, _) = await arena.Cup.Preview(Some.Json(text), CancellationToken.None);
        Assert.That(string.Join(' ', preview!.Doubts.Select(d => d.Code)), Is.EqualTo(expected));
    }

    private static Fact Rules(string id, Datum document, decimal at) => new(new Members(
    [
        new("id", Datum.Of(id)), new("type", Datum.Of("rules")), new("at", Datum.Of(at)),
        new("version", Datum.Of(2m)), new("document", document),
    ]));
}
