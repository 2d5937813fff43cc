using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Contests are made, replaced while nobody has marked, and refused with pointers.</summary>
[TestFixture]
internal sealed class PutTests
{
    [Test]
    public async Task A_contest_without_marks_is_replaced_and_the_last_definition_counts_after_a_restart()
    {
        await using var arena = await Arena.Open();
        var feed = arena.Cup.Board(Some.Overall)!;
        var waiting = feed.After(feed.Now, CancellationToken.None);
        var outcome = await arena.Catalogue.Put(Some.Cup, Some.Body(contestants: 3), Some.Organiser);
        Assert.That(outcome, Is.InstanceOf<PutOutcome.Replaced>());
        Assert.That(await waiting, Is.Null, "who follows looks the board up again");
        Assert.That(arena.Cup.Board(Some.Overall)!.Now.Rows, Has.Length.EqualTo(3));
        await arena.Restart();
        Assert.That(arena.Cup.Board(Some.Overall)!.Now.Rows, Has.Length.EqualTo(3));
    }

    [Test]
    public async Task An_entrant_with_a_standing_status_is_not_dropped_before_the_status_is_void()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Fact("""{"id":"s-1","type":"status","at":6,"node":"cup","entrant":"w6","code":"DNS"}"""));
        var strands = (PutOutcome.Strands)await arena.Catalogue.Put(Some.Cup, Some.Body(contestants: 3), Some.Organiser);
        Assert.That(strands.Why.English, Does.Contain("'s-1'").And.Contain("'w6'"));
        Assert.That(arena.Cup.Definition.Everybody, Does.Contain(new EntrantId("w6")));

        await arena.Stand(Some.Void("v-1", "s-1", at: 7));
        var outcome = await arena.Catalogue.Put(Some.Cup, Some.Body(contestants: 3), Some.Organiser);
        Assert.That(outcome, Is.InstanceOf<PutOutcome.Replaced>());
        await arena.Restart();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
    }

    [Test]
    public async Task A_venue_with_facts_is_not_dropped()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Fact("""{"id":"s-1","type":"status","at":6,"node":"cup","entrant":"w6","code":"DNS"}"""));
        var body = Some.Json("""
            {"title":"Cup","timeBase":"seconds","venues":[{"id":"west"}],"roster":{"w6":{"type":"person","title":"x","venue":"west"}},
             "rulebook":{"id":"cup","version":1,"root":{"id":"cup","inputs":{"m":{"kind":"number"} },
               "values":{"points":{"expr":"m"} },"boards":{"overall":{"keys":[{"by":"points"}]} } } } }
            """);
        var strands = (PutOutcome.Strands)await arena.Catalogue.Put(Some.Cup, body, Some.Organiser);
        Assert.That(strands.Why.English, Does.Contain("venue 'east'"));
    }

    [Test]
    public async Task A_contest_whose_first_entry_may_or_may_not_be_written_is_founded_all_the_same([Values] bool written)
    {
        await using var arena = await Arena.Open();
        var id = new ContestId("two");
        arena.Store.Faults(id, Arena.Journal("office")).LoseNext(written);
        Assert.That(await arena.Catalogue.Put(id, Some.Body(), Some.Organiser), Is.InstanceOf<PutOutcome.Created>());
    }

    [Test]
    public async Task A_contest_that_could_not_be_founded_can_be_put_again()
    {
        await using var arena = await Arena.Open();
        var id = new ContestId("two");
        arena.Store.Faults(id, Arena.Journal("office")).LoseNext(written: true);
        arena.Store.Faults(id, Arena.Journal("office")).FailNextRead(new IOException("EIO"));
        Assert.That(async () => await arena.Catalogue.Put(id, Some.Body(), Some.Organiser), Throws.InstanceOf<IOException>());
        Assert.That(arena.Catalogue.Find(id), Is.Null);
        Assert.That(await arena.Catalogue.Put(id, Some.Body(), Some.Organiser), Is.InstanceOf<PutOutcome.Created>());
    }

    [Test]
    public async Task A_contest_that_cannot_be_opened_is_named_and_the_others_are_served()
    {
        await using var arena = await Arena.Open();
        var id = new ContestId("broken");
        await arena.Catalogue.Put(id, Some.Body(), Some.Organiser);
        arena.Store.Faults(id, Arena.Journal("office")).FailNextRead(new IOException("entry 1: damaged"));
        await arena.Restart();
        Assert.That(arena.Catalogue.All.Select(c => c.Id), Is.EqualTo([Some.Cup]));
        Assert.That(arena.Catalogue.Unopened[id], Does.Contain("entry 1: damaged"));
        var put = (PutOutcome.Refused)await arena.Catalogue.Put(id, Some.Body(), Some.Organiser);
        Assert.That(put.Why.Code, Is.EqualTo("contest-not-open"));
    }

    [TestCase("west~node1=9223372036854775807")]
    [TestCase("west~node1=-1")]
    [TestCase("north~node1=1")]
    [TestCase("west=1")]
    [TestCase("west~=1")]
    public async Task A_forged_token_is_none_of_this_contest(string text)
    {
        await using var arena = await Arena.Open();
        var token = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.That(arena.Cup.Facts(token, _ => true, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task A_contest_with_marks_is_not_replaced()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        Assert.That(await arena.Catalogue.Put(Some.Cup, Some.Body(), Some.Organiser), Is.InstanceOf<PutOutcome.HasMarks>());
    }

    [Test]
    public async Task What_is_wrong_is_said_with_pointers_and_nothing_is_written()
    {
        await using var arena = await Arena.Open();
        var body = Some.Json("""
            {"title":"","timeBase":"moons","public":"yes","strange":1,"venues":[{"id":"office","timeZone":"Mars/Olympus"}],
             "roster":{"w1":{"type":"person","title":"A","venue":"nowhere"} },"rulebook":{"id":"x","version":1} }
            """);
        var wrong = (PutOutcome.Wrong)await arena.Catalogue.Put(new ContestId("other"), body, Some.Organiser);
        Assert.That(wrong.Errors.Select(e => e.Pointer), Is.SupersetOf(new[]
        {
            "/strange", "/title", "/rulebook/root", "/venues/0/id", "/venues/0/timeZone", "/timeBase", "/public", "/roster/w1/venue",
        }));
        Assert.That(arena.Catalogue.Find(new ContestId("other")), Is.Null);
        Assert.That(arena.Store.Contests, Is.EqualTo([Some.Cup]));
    }

    [Test]
    public async Task Only_some_types_can_be_confirmed_by_a_second_person()
    {
        await using var arena = await Arena.Open();
        var second = Some.Body(more: ",\"secondPerson\":[\"seal\",\"mark\"]");
        var wrong = (PutOutcome.Wrong)await arena.Catalogue.Put(new ContestId("other"), second, Some.Organiser);
        Assert.That(wrong.Errors.Single().ToString(), Is.EqualTo(
            "/secondPerson: not types that can be confirmed; allowed: a list of freeze, post, publish, recall, seal, unfreeze"));
    }

    [Test]
    public async Task Thousands_of_entrants_of_an_unknown_venue_are_told_of_as_fifty_and_a_count()
    {
        await using var arena = await Arena.Open();
        var people = string.Join(',', Enumerable.Range(1, 5_000).Select(n => $"\"w{n}\":{{\"venue\":\"x\"}}"));
        var body = new Members(Some.Body().Select(m => m.Key == "roster" ? new("roster", Datum.Of(Some.Json($"{{{people}}}"))) : m));
        var wrong = (PutOutcome.Wrong)await arena.Catalogue.Put(new ContestId("other"), body, Some.Organiser);
        Assert.That(wrong.Errors, Has.Count.EqualTo(51));
        Assert.That(wrong.Errors[^1].What, Is.EqualTo("and 4950 more errors"));
    }

    [Test]
    public async Task Status_is_start_list_until_the_first_mark()
    {
        await using var arena = await Arena.Open();
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.StartList));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Live));
        await arena.Restart();
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Live));
    }

    [Test]
    public async Task Who_waits_for_another_status_is_told_when_it_turns()
    {
        await using var arena = await Arena.Open();
        var turned = arena.Cup.StatusAfter(new NodePath("cup"), ContestStatus.StartList, CancellationToken.None);
        Assert.That(turned.IsCompleted, Is.False);
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        Assert.That(await turned.WaitAsync(TimeSpan.FromSeconds(10)), Is.EqualTo(ContestStatus.Live));
    }

    [Test]
    public async Task The_feed_gives_every_fact_once_and_goes_on_after_a_token()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 1m), Some.Mark("a-2", "w2", "t1", 2m));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var (ids, token) = await Take(arena, after: null, 3, stop.Token);
        Assert.That(ids, Is.EquivalentTo(["contest-1", "a-1", "a-2"]));

        var rest = Take(arena, token, 1, stop.Token);
        await arena.Stand(Some.Mark("a-3", "w2", "t1", 3m));
        Assert.That((await rest).Ids, Is.EqualTo(["a-3"]));
        Assert.That(arena.Cup.Facts("no token", _ => true, stop.Token), Is.Null);
    }

    private static async Task<(List<string> Ids, string Token)> Take(Arena arena, string? after, int count, CancellationToken stop)
    {
        var ids = new List<string>();
        await foreach (var fact in arena.Cup.Facts(after, _ => true, stop)!)
        {
            ids.Add(fact.Entry.Fact.Id.Value);
            if (ids.Count == count) return (ids, fact.Token);
        }

        throw new InvalidOperationException("the feed goes on until cancelled");
    }
}
