using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Competition.Server.Tests;

/// <summary>Facts in, receipts out: one a line, in order, whatever the lines are.</summary>
[TestFixture]
internal sealed class FactTests
{
    private readonly Api _api = House.Server.Api();
    private string _contest = "";

    [SetUp]
    public async Task Make() => await _api.Make(_contest = House.NewContest());

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task A_receipt_says_where_the_fact_stands_and_again_that_it_stood()
    {
        var first = (await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5))).Single();
        var again = (await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5))).Single();
        Assert.Multiple(() =>
        {
            Assert.That((first.Id, first.Ruling, first.Entry), Is.EqualTo(("a-1", "stands", (long?)1)));
            Assert.That(first.Journal, Does.StartWith("yongjia~"));
            Assert.That(first.Hash, Does.Match("^[0-9a-f]{64}$"));
            Assert.That(again, Is.EqualTo(first with { Ruling = "stood-already" }));
        });
    }

    [Test]
    public async Task The_same_id_with_other_content_is_refused_in_the_callers_language()
    {
        await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5));
        var english = (await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 6))).Single();
        using var chinese = House.Server.Api();
        chinese.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN,zh;q=0.9");
        var chineseToo = (await chinese.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 6))).Single();
        Assert.Multiple(() =>
        {
            Assert.That((english.Ruling, english.Why), Is.EqualTo(("refused", "id-reused")));
            Assert.That(english.Message, Does.Contain("other content"));
            Assert.That(chineseToo.Message, Does.Contain("编号"));
        });
    }

    [Test]
    public async Task Bad_lines_are_refused_by_number_and_the_rest_goes_on()
    {
        var receipts = await _api.Post(
            _contest,
            Cup.Mark("a-1", entrant: 1, value: 5),
            "{\"id\":\"a-2\",",
            "",
            "{\"id\":\"a-3\",\"at\":\"noon\",\"node\":\"cup/s1\",\"entrant\":\"w01\",\"input\":\"weld\",\"value\":1}",
            Cup.Mark("a-4", entrant: 99, value: 5),
            Cup.Mark("a-5", entrant: 2, value: 500),
            "{\"id\":\"a-6\",\"type\":\"sample\",\"at\":1,\"signal\":\"volt\",\"v\":1,\"entrant\":\"w01\"}",
            "{\"id\":\"a-7\",\"type\":\"contest\",\"at\":1}",
            Cup.Mark("a-8", entrant: 2, value: 6));
        Assert.Multiple(() =>
        {
            Assert.That(receipts.Select(r => r.Ruling), Is.EqualTo(
                new[] { "stands", "refused", "refused", "refused", "refused", "refused", "refused", "stands" }));
            Assert.That((receipts[1].Why, receipts[1].Line), Is.EqualTo(("malformed", (int?)2)));
            Assert.That((receipts[2].Why, receipts[2].Line), Is.EqualTo(("malformed", (int?)4)));
            Assert.That((receipts[1].Id, receipts[2].Id), Is.EqualTo(((string?)null, "a-3")), "where it can be read");
            Assert.That(receipts[2].Pointer, Is.EqualTo("/at"));
            Assert.That(receipts[3].Why, Is.EqualTo("unknown-entrant"));
            Assert.That(receipts[4].Why, Is.EqualTo("out-of-range"));
            Assert.That(receipts[5].Why, Is.EqualTo("unknown-signal"), "the rulebook has none");
            Assert.That(receipts[6].Why, Is.AnyOf("contest-through-put", "malformed"));
            Assert.That(receipts[7].Id, Is.EqualTo("a-8"));
        });
    }

    [Test]
    public async Task A_line_over_the_bound_is_refused_and_the_next_one_stands()
    {
        var receipts = await _api.Post(
            _contest,
            Cup.Mark(new string('x', Limits.LineBytes), entrant: 1, value: 5), Cup.Mark("a-2", entrant: 1, value: 5));
        Assert.That(receipts.Select(r => (r.Why, r.Line, r.Id)), Is.EqualTo(
            new[] { ("line-too-long", (int?)1, (string?)null), (null, null, "a-2") }));
    }

    [Test]
    public async Task A_thousand_facts_get_their_receipts_in_order()
    {
        var lines = Enumerable.Range(1, 1_000).Select(n => Cup.Mark($"a-{n}", entrant: 1 + n % 12, value: n % 100));
        var receipts = await _api.Post(_contest, [.. lines]);
        Assert.Multiple(() =>
        {
            Assert.That(receipts.Select(r => r.Id), Is.EqualTo(Enumerable.Range(1, 1_000).Select(n => $"a-{n}")));
            Assert.That(receipts.Select(r => r.Ruling), Has.All.EqualTo("stands"));
        });
    }

    [Test]
    public async Task Many_sources_at_once_lose_nothing_and_double_nothing()
    {
        var sources = Enumerable.Range(1, 8).Select(s => Task.Run(async () =>
        {
            using var api = House.Server.Api();
            var numbers = Enumerable.Range(1, 200);
            return await api.Post(_contest, [.. numbers.Select(n => Cup.Mark($"t{s}-{n}", 1 + (s + n) % 12, n % 100))]);
        }));
        var receipts = (await Task.WhenAll(sources)).SelectMany(r => r).ToList();
        var places = receipts.Select(r => (r.Journal, r.Entry)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(receipts.Select(r => r.Ruling), Has.All.EqualTo("stands"));
            Assert.That(places, Is.Unique);
            Assert.That(places.GroupBy(p => p.Journal).Sum(g => g.Max(p => p.Entry)), Is.EqualTo(1_600));
        });
    }

    [Test]
    public async Task A_gzipped_body_is_unpacked()
    {
        var packed = Gzip(Cup.Mark("a-1", entrant: 1, value: 5) + "\n" + Cup.Mark("a-2", entrant: 2, value: 5));
        using var answer = await _api.Send(_contest, packed);
        var receipts = Api.Receipts(await answer.Content.ReadAsStringAsync());
        Assert.That(receipts.Select(r => r.Ruling), Is.EqualTo(new[] { "stands", "stands" }));
    }

    [Test]
    public async Task A_small_body_that_unpacks_over_the_bound_is_cut_with_a_word()
    {
        var line = Cup.Mark("a-1", entrant: 1, value: 5) + "\n";
        using var answer = await _api.Send(_contest, Gzip(line + new string(' ', Limits.FactsBytes)));
        var receipts = Api.Receipts(await answer.Content.ReadAsStringAsync());
        Assert.That((receipts[0].Ruling, receipts[^1].Why), Is.EqualTo(("stands", "body-too-large")));
    }

    [Test]
    public async Task What_is_not_packed_as_it_says_is_refused()
    {
        var body = new StringContent(Cup.Mark("a-1", entrant: 1, value: 5));
        body.Headers.ContentEncoding.Add("gzip");
        await ContestTests.Refused(await _api.Send(_contest, body), 400, "bad-request");
        var strange = new StringContent(Cup.Mark("a-1", entrant: 1, value: 5));
        strange.Headers.ContentEncoding.Add("compress");
        var problem = await ContestTests.Refused(await _api.Send(_contest, strange), 415, "unsupported-media-type");
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("allowed: application/x-ndjson").And.Contain("gzip"));
    }

    [Test]
    public async Task A_body_over_the_bound_is_too_large()
    {
        using var answer = await _api.Send(_contest, new ByteArrayContent(new byte[Limits.FactsBytes + 1]));
        await ContestTests.Refused(answer, 413, "body-too-large");
    }

    [Test]
    public async Task Lines_over_the_bound_are_not_taken_and_it_says_so()
    {
        var text = new StringBuilder();
        for (var n = 1; n <= Limits.LinesPerRequest + 5; n++) text.Append("{}\n");
        using var answer = await _api.Send(_contest, new StringContent(text.ToString()));
        var receipts = Api.Receipts(await answer.Content.ReadAsStringAsync());
        Assert.Multiple(() =>
        {
            Assert.That(receipts, Has.Count.EqualTo(Limits.LinesPerRequest + 1));
            Assert.That(receipts[^1].Why, Is.EqualTo("too-many-lines"));
            Assert.That(receipts[^1].Line, Is.EqualTo(Limits.LinesPerRequest + 1));
        });
    }

    [Test]
    public async Task Another_media_type_is_refused()
    {
        var body = new StringContent("id,value", Encoding.UTF8, "text/csv");
        var answer = await _api.Http.PostAsync($"/api/contests/{_contest}/facts", body);
        await ContestTests.Refused(answer, 415, "unsupported-media-type");
    }

    [Test]
    public async Task Receipts_come_while_the_body_is_still_being_sent()
    {
        await using var line = await OpenPost.Begin(House.Server.Address, _contest);
        for (var n = 1; n <= 3; n++)
        {
            await line.Write(Cup.Mark("a-" + n.ToString(CultureInfo.InvariantCulture), entrant: 1, value: n));
            Assert.That((await line.Receipt()).Id, Is.EqualTo("a-" + n.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Test]
    public async Task A_board_is_printed_as_text_and_as_of_an_instant()
    {
        await _api.Post(
            _contest, Cup.Mark("a-1", entrant: 1, value: 5, at: 10), Cup.Mark("a-2", entrant: 2, value: 7, at: 20),
            Cup.Mark("a-3", entrant: 3, value: 7.5m, at: 30));
        var now = await _api.Http.GetStringAsync($"/api/contests/{_contest}/board?of=cup%23total&format=csv");
        var then = await _api.Http.GetStringAsync($"/api/contests/{_contest}/board?of=cup%23total&format=csv&asOf=20");
        var json = await _api.Get($"/api/contests/{_contest}/board?of=cup%23total");
        Assert.Multiple(() =>
        {
            Assert.That(now, Does.StartWith("""
                board,entrant,rank,position,cup.total
                cup#total,w03,1,1,7.5
                cup#total,w02,2,2,7
                cup#total,w01,3,3,5

                """));
            Assert.That(then, Does.StartWith("""
                board,entrant,rank,position,cup.total
                cup#total,w02,1,1,7
                cup#total,w01,2,2,5

                """));
            Assert.That(json.GetProperty("boards").GetProperty("cup#total")[0].GetRawText(), Is.EqualTo(
                """{"entrant":"w03","rank":1,"position":1,"class":"ranked","cells":{"cup.total":"7.5"}}"""));
        });
    }

    [Test]
    public async Task Boards_are_listed_with_heads_and_hashes()
    {
        var receipt = (await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5))).Single();
        var boards = await _api.Get($"/api/contests/{_contest}/boards");
        var heads = boards.GetProperty("heads").EnumerateArray()
            .ToDictionary(h => h.GetProperty("journal").GetString()!);
        var board = boards.GetProperty("boards")[0];
        Assert.Multiple(() =>
        {
            Assert.That(heads[receipt.Journal!].GetProperty("hash").GetString(), Is.EqualTo(receipt.Hash));
            Assert.That(heads[receipt.Journal!].GetProperty("entry").GetInt64(), Is.EqualTo(1));
            Assert.That(board.GetProperty("of").GetString(), Is.EqualTo("cup#total"));
            Assert.That(board.GetProperty("hash").GetString(), Does.Match("^[0-9a-f]{16}$"));
            Assert.That(board.GetProperty("view").GetString(), Is.EqualTo("open"));
        });
    }

    private static ByteArrayContent Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));

        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }
}
