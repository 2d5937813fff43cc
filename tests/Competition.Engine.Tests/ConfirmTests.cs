using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>What a contest wants two persons for stands only when the second confirms it.</summary>
[TestFixture]
internal sealed class ConfirmTests
{
    private static readonly Author Asking = Some.Organiser with { Who = "aaaa" };
    private static readonly Author Other = new("organiser/ab12cd34", AuthorRole.Organiser) { Who = "bbbb" };

    [Test]
    public async Task A_fact_waits_for_another_person_and_stands_in_the_names_of_both()
    {
        await using var arena = await Arena.Open(Body("freeze"));
        var freeze = Views.Freeze("f-1", "freeze", 10m);
        var confirm = await Pending(arena.Cup.Submit(freeze, Asking));
        Assert.That(await Pending(arena.Cup.Submit(freeze, Asking)), Is.EqualTo(confirm), "asked twice, one thing waits");
        Assert.That(await Why(arena.Cup.Confirm(confirm, Asking)), Is.EqualTo("same-person"));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 11m));
        Assert.That(arena.Cup.Definition.Audiences, Is.Empty, "nothing is frozen yet");
        Assert.That(await arena.Entries("office"), Has.Count.EqualTo(1), "nothing of it is journalled");

        var stands = await arena.Cup.Confirm(confirm, Other);
        Assert.That(stands, Is.InstanceOf<Receipt.Stands>());
        Assert.That(await arena.Cup.Confirm(confirm, Other), Is.EqualTo(stands), "the same receipt");
        Assert.That(await arena.Cup.Submit(freeze, Asking), Is.InstanceOf<Receipt.StoodAlready>());
        var fact = (await arena.Entries("office"))[^1].Fact;
        Assert.That(fact.Evidence!["by"].Text, Is.EqualTo("organiser, organiser/ab12cd34"));
        Assert.That(await arena.Seen("public"), Does.Contain("frozen"));
    }

    [Test]
    public async Task Another_device_of_the_same_seat_is_no_other_person()
    {
        await using var arena = await Arena.Open(Body("post"));
        var (head, other) = (await arena.Sits(1, "HJ", "head-judge"), await arena.Sits(3, "HK", "head-judge"));
        await arena.Stand(Desk.Pass("desk-5", 5, "head-judge", ",\"seat\":\"HJ\""));
        var twin = arena.Cup.Passes.Find(Desk.Hash(5))!.Author;
        await arena.Cup.Hold(new NodePath("cup"), new EntrantId("w1"), head);
        var confirm = await Pending(arena.Cup.Post(new NodePath("cup"), new EntrantId("w1"), head));
        Assert.That(await Why(arena.Cup.Confirm(confirm, twin)), Is.EqualTo("same-person"));
        Assert.That(await arena.Cup.Confirm(confirm, other), Is.InstanceOf<Receipt.Stands>());
    }

    [Test]
    public async Task What_is_not_named_needs_nobody_and_what_would_be_refused_is_asked_of_nobody()
    {
        await using var arena = await Arena.Open(Body("freeze", "recall"));
        await arena.Stand(Views.Freeze("u-1", "unfreeze", 9m));
        Assert.That(await Why(arena.Cup.Submit(Views.Freeze("f-1", "freeze", 9m, board: "none"), Asking)), Is.EqualTo("unknown-board"));
        var recall = Some.Fact("""{"id":"r-1","type":"recall","at":9,"node":"cup"}""");
        Assert.That(await Why(arena.Cup.Submit(recall, Asking)), Is.EqualTo("not-sealed"));
        Assert.That(await arena.Cup.Confirm("nothing", Other), Is.Null);
    }

    [Test]
    public async Task To_void_what_hides_or_seals_is_to_show_or_recall_it()
    {
        await using var arena = await Arena.Open(Body("unfreeze", "post"));
        await arena.Stand(Views.Freeze("f-1", "freeze", 9m));
        var hold = await arena.Cup.Hold(new NodePath("cup"), new EntrantId("w1"), Asking);
        foreach (var target in new[] { "f-1", hold.Id.Value })
        {
            var confirm = await Pending(arena.Cup.Submit(Some.Void($"v-{target}", target, at: 800m), Asking));
            Assert.That(await arena.Cup.Confirm(confirm, Other), Is.InstanceOf<Receipt.Stands>());
        }

        Assert.That(arena.Cup.Reviews, Is.Empty);
        Assert.That(await arena.Seen("public"), Does.Not.Contain("frozen"));
    }

    [Test]
    public async Task A_post_that_waits_shows_nothing()
    {
        await using var arena = await Arena.Open(Body("post"));
        await arena.Cup.Hold(new NodePath("cup"), new EntrantId("w1"), Asking);
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        var confirm = await Pending(arena.Cup.Post(new NodePath("cup"), new EntrantId("w1"), Asking));
        Assert.That(await arena.Seen("public"), Does.Not.Contain("w1 80"));
        Assert.That(await arena.Cup.Confirm(confirm, Other), Is.InstanceOf<Receipt.Stands>());
        Assert.That(await arena.Seen("public"), Does.Contain("w1 80"));
    }

    [Test]
    public async Task A_seal_is_made_of_what_is_there_when_the_second_confirms()
    {
        await using var arena = await Arena.Open(Body("seal"));
        using var key = SealKey.Make();
        Assert.That(((SealOutcome.Refused)await arena.Cup.Seal(null, key, Asking)).Why.Code, Is.EqualTo("still-live"));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Fact("""{"id":"o-1","type":"publish","at":9,"node":"cup"}"""));
        var confirm = ((SealOutcome.Pending)await arena.Cup.Seal(null, key, Asking)).Confirm;
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Unofficial));
        await arena.Stand(Some.Mark("a-2", "w2", "t1", 90m));
        Assert.That(await Why(arena.Cup.Confirm(confirm, Asking)), Is.EqualTo("same-person"));
        var receipt = await arena.Cup.Confirm(confirm, Other);
        Assert.That(receipt, Is.InstanceOf<Receipt.Stands>());
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Official));
        Assert.That(await arena.Cup.Confirm(confirm, Other), Is.EqualTo(receipt), "sealed once");
        var official = await arena.Cup.Official(null, CancellationToken.None);
        Assert.That(System.Text.Encoding.UTF8.GetString(official!.Json()), Does.Contain("\"entrant\":\"w2\""));
        Assert.That((await arena.Entries("office")).Count(e => e.Fact.Type == FactType.Seal), Is.EqualTo(1));
    }

    [Test]
    public async Task Nothing_waits_longer_than_it_may()
    {
        var time = new StillTime();
        var confirmations = new Confirmations(time);
        var id = confirmations.Add("it", Asking, Anybody, _ => Stands())!;
        time.Now += Limits.Confirming - TimeSpan.FromMilliseconds(1);
        Assert.That(await confirmations.Confirm(id, Other), Is.InstanceOf<Receipt.Stands>());
        time.Now += TimeSpan.FromMilliseconds(1);
        Assert.That(await confirmations.Confirm(id, Other), Is.Null);
    }

    [Test]
    public void No_more_wait_than_may()
    {
        var confirmations = new Confirmations(TimeProvider.System);
        foreach (var n in Enumerable.Range(0, Limits.PendingConfirmations))
            Assert.That(confirmations.Add($"{n}", Asking, Anybody, _ => Stands()), Has.Length.EqualTo(Limits.MadeIdCharacters));
        Assert.That(confirmations.Add("one more", Asking, Anybody, _ => Stands()), Is.Null);
        Assert.That(confirmations.Add("0", Asking, Anybody, _ => Stands()), Is.Not.Null, "it waits already");
    }

    [Test]
    public async Task What_the_journal_could_not_say_may_be_confirmed_again()
    {
        var confirmations = new Confirmations(TimeProvider.System);
        var times = 0;
        var id = confirmations.Add("it", Asking, Anybody, _ => times++ == 0 ? throw new IOException("lost") : Stands())!;
        Assert.That(async () => await confirmations.Confirm(id, Other), Throws.InstanceOf<IOException>());
        Assert.That(await confirmations.Confirm(id, Other), Is.InstanceOf<Receipt.Stands>());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => confirmations.Confirm(id, Other)));
        Assert.That(times, Is.EqualTo(2));
    }

    [Test]
    public async Task Who_may_not_write_it_does_not_confirm_it()
    {
        await using var arena = await Arena.Open(Body("post", "freeze"));
        var (judge, head) = (await arena.Sits(1, "A", "judge"), await arena.Sits(2, "HJ", "head-judge"));
        await arena.Cup.Hold(new NodePath("cup"), new EntrantId("w1"), Some.Organiser);
        var post = await Pending(arena.Cup.Post(new NodePath("cup"), new EntrantId("w1"), Some.Organiser));
        Assert.That(await Says(judge, post), Is.EqualTo("type-not-yours"));
        Assert.That(await Says(head, post), Is.EqualTo("stands"));
        var freeze = Some.Fact("""{"id":"f-1","type":"freeze","at":9,"node":"cup","board":"overall"}""");
        Assert.That(await Says(head, await Pending(arena.Submit(freeze))), Is.EqualTo("type-not-yours"));

        async Task<string> Says(Author author, string id) => await arena.Cup.Confirm(id, author) switch
        {
            Receipt.Refused refused => refused.Why.Code,
            var receipt => receipt is Receipt.Stands ? "stands" : "nothing",
        };
    }

    [Test]
    public async Task A_head_judge_reviews_in_the_scope_of_his_pass()
    {
        await using var arena = await Arena.Open();
        var head = await arena.Sits(1, "HJ", "head-judge", ",\"scope\":{\"venue\":\"east\"}");
        Assert.That(await Why(arena.Cup.Hold(new NodePath("cup"), new EntrantId("w1"), head)), Is.EqualTo("out-of-scope"));
        Assert.That(await Why(arena.Cup.Hold(new NodePath("cup"), new EntrantId("w2"), head)), Is.Null);
        Assert.That(await Why(arena.Cup.Post(new NodePath("cup"), new EntrantId("w1"), head)), Is.EqualTo("out-of-scope"));
    }

    private static Members Body(params string[] types) =>
        Some.Body(more: $",\"secondPerson\":[{string.Join(',', types.Select(t => $"\"{t}\""))}]");

    private static Refusal? Anybody(Author by) => null;

    private static Task<Receipt> Stands() =>
        Task.FromResult<Receipt>(new Receipt.Stands(new FactId("f"), Arena.Journal("office"), 1, default));

    private static async Task<string> Pending(Task<Receipt> receipt) => ((Receipt.Pending)await receipt).Confirm;

    private static async Task<string?> Why<T>(Task<T> receipt)
        where T : Receipt? => (await receipt as Receipt.Refused)?.Why.Code;

    private sealed class StillTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
