using Competition.Journal;

namespace Competition.Server.Tests;

/// <summary>Journals over HTTP: heads, ranges, who may have them.</summary>
[TestFixture]
internal sealed class JournalTests
{
    private readonly Api _api = House.Server.Api();
    private readonly string _contest = House.NewContest();

    [OneTimeSetUp]
    public async Task Make()
    {
        await _api.Make(_contest);
        await _api.Post(_contest, [.. Enumerable.Range(1, 30).Select(n => Cup.Mark($"a-{n}", entrant: 1, value: n, at: n))]);
    }

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [TestCase("", 1, 30)]
    [TestCase("?from=7", 7, 30)]
    [TestCase("?from=7&to=9", 7, 9)]
    [TestCase("?from=30", 30, 30)]
    public async Task A_range_is_what_was_asked_for_and_its_chain_holds(string query, int from, int to)
    {
        var (id, head) = await Journal("yongjia");
        var before = from == 1 ? Head.Empty : (await Range(id, $"?to={from - 1}", Head.Empty))[^1].Head;
        var entries = await Range(id, query, before);
        Assert.That(entries.Select(e => e.Number), Is.EqualTo(Enumerable.Range(from, to - from + 1)));
        Assert.That(entries.Select(e => e.Fact.Id.Value), Is.EqualTo(Enumerable.Range(from, to - from + 1).Select(n => $"a-{n}")));
        Assert.That(entries[0].Fact.Evidence?["by"].Text, Is.EqualTo("organiser"));
        if (to == 30) Assert.That(entries[^1].Hash.ToString(), Is.EqualTo(head));
    }

    [Test]
    public async Task Beyond_the_head_there_is_nothing_yet()
    {
        var (id, _) = await Journal("yongjia");
        Assert.That(await _api.Http.GetByteArrayAsync($"{Path}/{id}?from=31"), Is.Empty);
    }

    [Test]
    public async Task A_range_on_another_chain_is_refused_with_both_entries()
    {
        var (id, _) = await Journal("yongjia");
        var strange = new Head(6, Head.Empty.Hash);
        var broken = await Assert.ThrowsAsync<RangeBrokenException>(() => Range(id, "?from=7", strange));
        Assert.That(broken!.Message, Does.Contain($"entry 7, after entry 6 with hash {strange.Hash}"));
    }

    [Test]
    public async Task Only_an_organiser_gets_journals()
    {
        using var nobody = House.Server.Api(pass: null);
        using var reader = House.Server.Api(ServerProcess.ReaderPass);
        var (id, _) = await Journal("yongjia");
        foreach (var path in new[] { Path, $"{Path}/{id}" })
        {
            await ContestTests.Refused(await nobody.Http.GetAsync(path), 401, "needs-pass");
            await ContestTests.Refused(await reader.Http.GetAsync(path), 403, "forbidden");
        }
    }

    [Test]
    public async Task What_is_wrong_is_refused_by_name()
    {
        var (id, _) = await Journal("yongjia");
        foreach (var query in new[] { "?from=0", "?from=x", "?from=-1", "?to=", "?from=99999999999999999999" })
            await ContestTests.Refused(await _api.Http.GetAsync($"{Path}/{id}{query}"), 400, "bad-query");
        foreach (var journal in new[] { "yongjia", "yongjia~nobody", "moon~x", "a~b~c" })
            await ContestTests.Refused(await _api.Http.GetAsync($"{Path}/{journal}"), 404, "unknown-journal");
        await ContestTests.Refused(await _api.Http.GetAsync("/api/contests/none/journals"), 404, "unknown-contest");
        await ContestTests.Refused(await _api.Http.PostAsync($"{Path}/{id}", new ByteArrayContent([])), 501, "exchange-not-supported");
    }

    [Test]
    public async Task Facts_are_given_up_to_now_where_nobody_wants_to_wait()
    {
        var lines = (await _api.Http.GetStringAsync($"/api/contests/{_contest}/facts?live=false")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(31));
    }

    private string Path => $"/api/contests/{_contest}/journals";

    private async Task<(string Id, string Hash)> Journal(string venue)
    {
        var list = (await _api.Get(Path)).GetProperty("journals").EnumerateArray();
        var line = list.Single(j => j.GetProperty("journal").GetString()!.StartsWith(venue, StringComparison.Ordinal));
        return (line.GetProperty("journal").GetString()!, line.GetProperty("hash").GetString()!);
    }

    private async Task<List<Entry>> Range(string id, string query, Head before)
    {
        await using var bytes = await _api.Http.GetStreamAsync($"{Path}/{id}{query}");
        var entries = new List<Entry>();
        await foreach (var group in JournalRange.Read(JournalId.TryParse(id)!.Value, bytes, before, CancellationToken.None))
            entries.AddRange(group);
        return entries;
    }
}
