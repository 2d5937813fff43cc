using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Wire.Tests;

/// <summary>What the hub tells the official client, as <c>displays/live/contract.ts</c> decodes it.</summary>
[TestFixture("json")]
[TestFixture("messagepack")]
public sealed class CallbackTests(string protocol) : OfficialClient(protocol)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Test]
    public async Task Every_record_arrives_as_it_was_whatever_the_protocol()
    {
        await Caller.Head(Some.Head());
        await Caller.Whole(Some.Whole());
        await Caller.Patch(Some.Patch());
        await Caller.Beat(Some.Beat());

        Assert.That(await Wall.Told(4), Is.EqualTo(new[]
        {
            Tidings("head", Some.Head()), Tidings("whole", Some.Whole()),
            Tidings("patch", Some.Patch()), Tidings("beat", Some.Beat()),
        }));
    }

    [Test]
    public async Task Following_through_the_generated_calls_reaches_the_hub()
    {
        await Wall.Follow("cup", "cup/prelim#all", "0011223344556677");
        await Wall.Follow("cup", "cup/final#all", null);

        var heads = new[]
        {
            Some.Head() with { Of = "cup/prelim#all" },
            Some.Head() with { Of = "cup/final#all", Hash = "nothing" },
        };
        Assert.That(await Wall.Told(2), Is.EqualTo(heads.Select(head => Tidings("head", head))));
    }

    [Test]
    public async Task A_whole_of_ten_thousand_rows_arrives_complete()
    {
        var row = Some.Row();
        var rows = Enumerable.Range(1, 10_000).Select(i => row with { Entrant = $"w{i}" });
        var whole = Some.Whole() with { Rows = [.. rows] };

        await Caller.Whole(whole);

        Assert.That(await Wall.Told(1), Is.EqualTo(new[] { Tidings("whole", whole) }));
    }

    [Test]
    public async Task The_hub_may_ask_and_is_answered()
    {
        Assert.That(await Caller.Ask(21), Is.EqualTo(42));
        Assert.That(async () => await Caller.Ask(-1),
            Throws.TypeOf<HubException>().With.Message.Contains("below zero"));
    }

    [Test]
    public async Task Messages_to_all_are_the_same_for_all_and_in_order()
    {
        var others = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Another()));
        for (var i = 1; i <= 200; i++) await Hall.Clients.All.Patch(Some.Patch() with { Version = i });

        var sent = Enumerable.Range(1, 200).Select(i => Tidings("patch", Some.Patch() with { Version = i }));
        foreach (var wall in others.Append(Wall)) Assert.That(await wall.Told(200), Is.EqualTo(sent));
        foreach (var wall in others) await wall.Stop();
    }

    private ITestClient Caller => Hall.Clients.Client(Wall.ConnectionId);

    private static string Tidings(string what, object record) =>
        JsonSerializer.Serialize(new[] { what, record }, Camel);
}
