using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>The same in a contest that keeps UTC.</summary>
[TestFixture]
internal sealed class RefUtcTests : JuryFixture
{
    private const string At = "2026-05-01T01:30:00.123456789Z";

    private protected override void Change(JsonObject contest) => contest["timeBase"] = "utc";

    [Test]
    public async Task A_mark_keeps_its_instant_to_the_last_digit_for_whoever_corrects_it()
    {
        var judge = await Sit("A");
        await Stand(judge, Mark("a-1"));
        var mark = (await Get(judge, "marks")).GetProperty("marks")[0];
        Assert.That(mark.GetProperty("at").GetString(), Is.EqualTo(At));
    }

    [Test]
    public async Task A_rerun_is_dated_now_and_another_one_takes_out_what_was_restored()
    {
        var (head, judge) = (await Sit("HJ", "head-judge"), await Sit("A"));
        await Stand(judge, Mark("a-1"));
        var first = await Rerun(head);
        await Stand(head, $$"""{"id":"h-1","type":"restore","at":"{{TimeProvider.System.GetUtcNow():O}}","target":"a-1","reason":"it was right"}""");
        var second = await Rerun(head);
        var third = await Rerun(head);
        var state = (await Get(judge, "marks")).GetProperty("marks")[0].GetProperty("state").GetString();
        Assert.That((first.Count, second.Count, third.Count, state), Is.EqualTo((1, 1, 0, "void")));
        Assert.That(second[0].Id, Is.Not.EqualTo(first[0].Id));
    }

    private async Task<IReadOnlyList<ReceiptText>> Rerun(string head)
    {
        using var answer = await Post(head, "rerun", new { node = "cup", entrant = "w1", reason = "power cut" });
        var receipts = Api.Receipts(await answer.Content.ReadAsStringAsync());
        Assert.That(receipts.Select(r => r.Ruling), Is.All.EqualTo("stands"));
        return receipts;
    }

    private static string Mark(string id) =>
        $$"""{"id":"{{id}}","at":"{{At}}","node":"cup/weld","entrant":"w1","input":"look","judge":"A","value":5}""";
}
