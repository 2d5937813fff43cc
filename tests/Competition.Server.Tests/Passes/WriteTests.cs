using System.Globalization;

namespace Competition.Server.Tests;

/// <summary>What each pass may write, and as whom it is written.</summary>
[TestFixture]
internal sealed class WriteTests
{
    private readonly Api _organiser = House.Server.Api();
    private string _contest = "";

    [SetUp]
    public Task Make() => _organiser.Make(_contest = House.NewContest(), Seating.Cup());

    [OneTimeTearDown]
    public void Close() => _organiser.Dispose();

    [TestCase("device", "weld", "by-not-yours")]
    [TestCase("judge", "weld", null)]
    [TestCase("judge", "fix", "by-not-yours")]
    [TestCase("referee", "fix", null)]
    [TestCase("referee", "weld", "by-not-yours")]
    [TestCase("head-judge", "weld", null)]
    [TestCase("organiser", "fix", null)]
    public async Task Marks_are_entered_by_who_holds_the_word_of_their_input(string role, string input, string? why)
    {
        using var caller = await Caller(new { role });
        var receipt = (await caller.Post(_contest, Seating.Mark("a-1", input, "\"value\":5"))).Single();
        Assert.That(receipt.Why, Is.EqualTo(why));
    }

    [Test]
    public async Task A_pass_writes_within_its_scope_only_and_says_why_not_in_both_languages()
    {
        using var caller = await Caller(new { role = "judge", scope = new { entrants = new[] { "w02" } } });
        var english = (await caller.Post(_contest, Seating.Mark("a-1", "weld", "\"value\":5"))).Single();
        caller.Http.DefaultRequestHeaders.Add("Accept-Language", "zh-CN");
        var chinese = (await caller.Post(_contest, Seating.Mark("a-1", "weld", "\"value\":5"))).Single();
        Assert.Multiple(() =>
        {
            Assert.That((english.Id, english.Ruling, english.Why), Is.EqualTo(("a-1", "refused", "out-of-scope")));
            Assert.That(english.Message, Does.Contain("is not in the scope"));
            Assert.That(chinese.Message, Does.Contain("不在此通行证的范围内"));
        });
    }

    [TestCase("judge")]
    [TestCase("referee")]
    [TestCase("head-judge")]
    [TestCase("device")]
    public async Task Nobody_but_an_organiser_gives_out_passes_by_a_fact(string role)
    {
        using var caller = await Caller(new { role });
        string[] facts =
        [
            $$"""{"id":"p-1","type":"pass","at":1,"pass":"{{new string('a', 64)}}","role":"organiser","expires":"2099-01-01T00:00:00Z"}""",
            """{"id":"p-2","type":"seat","at":1,"seat":"A","role":"judge"}""",
            """{"id":"p-3","type":"revoke","at":1,"seat":"A"}""",
        ];
        Assert.That((await caller.Post(_contest, facts)).Select(r => r.Why), Is.All.EqualTo("type-not-yours"));
    }

    [Test]
    public async Task A_mark_is_taken_back_in_the_request_that_brings_it_but_none_that_is_yet_to_come()
    {
        using var caller = await Caller(new { role = "judge" });
        var receipts = await caller.Post(
            _contest, Seating.Mark("a-1", "weld", "\"value\":5"), Void("a-2", "a-1"),
            Seating.Mark("a-3", "fix", "\"value\":5"), Void("a-4", "a-3"), Void("a-5", "b-1"));
        Assert.That(
            receipts.Select(r => r.Why ?? r.Ruling),
            Is.EqualTo(new[] { "stands", "stands", "by-not-yours", "unknown-target", "unknown-target" }));

        static string Void(string id, string target) =>
            $$"""{"id":"{{id}}","type":"void","at":2,"target":"{{target}}","reason":"undo"}""";
    }

    [TestCase(null, "clock-unsure")]
    [TestCase("""{"offset":0.1,"uncertainty":0.501}""", "clock-unsure")]
    [TestCase("""{"offset":0.1,"uncertainty":-1}""", "clock-unsure")]
    [TestCase("""{"offset":"0.1","uncertainty":0.1}""", "clock-unsure")]
    [TestCase("""7""", "clock-unsure")]
    [TestCase("""{"offset":-86400.5,"uncertainty":0.5}""", null)]
    public async Task A_seat_whose_clock_is_unsure_enters_no_times(string? skew, string? why)
    {
        Assert.That(Limits.ClockUncertainty, Is.EqualTo(0.5m), "as the cases above have it");
        await _organiser.Seat(_contest, "A");
        using var seat = await Caller(new { role = "judge", seat = "A" });
        var more = skew is null ? "" : $",\"skew\":{skew}";
        var timed = await seat.Post(_contest, Seating.Mark("a-1", "run", "\"mark\":\"start\"" + more));
        var marked = await seat.Post(_contest, Seating.Mark("a-2", "weld", "\"value\":5" + more));
        Assert.That(timed.Single().Why, Is.EqualTo(why));
        Assert.That(marked.Single().Ruling, Is.EqualTo("stands"), "a mark is no time");
    }

    [Test]
    public async Task What_a_seat_knew_of_its_clock_is_kept_with_its_mark()
    {
        await _organiser.Seat(_contest, "A");
        using var seat = await Caller(new { role = "judge", seat = "A" });
        await seat.Post(_contest, Seating.Mark(
            "a-1", "run", """ "mark":"start","skew":{"offset":-1.2345,"uncertainty":0.02} """));
        var facts = await _organiser.Http.GetStringAsync($"/api/contests/{_contest}/facts?live=false");
        Assert.That(facts, Does.Match(
            """ "by":"judge/A","recv":[0-9.]+,"skew":\{"offset":-1.23[45],"uncertainty":0.02\}""".Trim()));
    }

    [Test]
    public async Task A_pass_without_a_seat_is_not_asked_for_its_clock()
    {
        using var caller = await Caller(new { role = "judge" });
        var timed = await caller.Post(_contest, Seating.Mark("a-1", "run", "\"mark\":\"start\""));
        Assert.That(timed.Single().Ruling, Is.EqualTo("stands"));
    }

    [Test]
    public async Task Who_is_revoked_while_he_sends_is_refused_from_then_on()
    {
        var token = await _organiser.Pass(_contest, new { role = "judge" });
        await using var post = await OpenPost.Begin(House.Server.Address, _contest, token);
        await post.Write(Seating.Mark("a-1", "weld", "\"value\":5"));
        var before = await post.Receipt();
        await _organiser.Do("DELETE", $"/api/contests/{_contest}/passes/{Token.HashOf(token)}");
        await post.Write(Seating.Mark("a-2", "weld", "\"value\":6"));
        var after = await post.Receipt();
        Assert.That((before.Ruling, after.Ruling, after.Why), Is.EqualTo(("stands", "refused", "revoked")));
    }

    [Test]
    public async Task Who_expires_while_he_sends_is_refused_from_then_on()
    {
        var ends = Seating.Now.AddSeconds(2);
        var expires = ends.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var token = await _organiser.Pass(_contest, new { role = "judge", expires });
        await using var post = await OpenPost.Begin(House.Server.Address, _contest, token);
        await post.Write(Seating.Mark("a-1", "weld", "\"value\":5"));
        var before = await post.Receipt();
        await Until(ends);
        await post.Write(Seating.Mark("a-2", "weld", "\"value\":6"));
        var after = await post.Receipt();
        using var late = House.Server.Api(token);
        Assert.That((before.Ruling, after.Ruling, after.Why), Is.EqualTo(("stands", "refused", "expired")));
        await ContestTests.Refused(await late.Http.GetAsync("/api/contests"), 401, "needs-pass");
    }

    [Test]
    public async Task Who_marks_reads_no_facts_and_who_has_no_say_no_passes()
    {
        await _organiser.Seat(_contest, "A");
        foreach (var (role, seesPasses) in new[] { ("organiser", true), ("auditor", true), ("head-judge", false), ("wall", false) })
        {
            using var caller = await Caller(new { role });
            var facts = await caller.Http.GetStringAsync($"/api/contests/{_contest}/facts?live=false");
            Assert.That(facts.Contains("\"seat\"", StringComparison.Ordinal), Is.EqualTo(seesPasses), role);
            Assert.That(facts, Does.Contain("\"contest\""), role);
        }
    }

    internal static async Task Until(DateTimeOffset instant)
    {
        var left = instant - Seating.Now;
        if (left > TimeSpan.Zero) await Task.Delay(left + TimeSpan.FromMilliseconds(20));
    }

    private async Task<Api> Caller(object pass) => House.Server.Api(await _organiser.Pass(_contest, pass));
}
