using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Competition.Engine;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Server.Tests;

/// <summary>A contest with a panel of three, a panel without size, a referee's number, two persons and two aliases.</summary>
internal static class Jury
{
    public static readonly string[] Judges = ["A", "B", "C"];

    public const string Rulebook = """
        { "id": "cup", "version": 1, "title": { "zh-CN": "电工赛", "en": "Cup" },
          "root": { "id": "cup", "title": { "zh-CN": "电工赛", "en": "Cup" },
            "values": { "total": { "fold": "sum", "of": "children.points" } },
            "boards": { "total": { "ties": "1224", "keys": [ { "by": "total" } ] } },
            "children": [
              { "id": "weld", "title": "焊接",
                "inputs": {
                  "look": { "kind": "judges", "by": "judge", "panel": 3, "maxSpread": 10, "title": { "en": "Looks" },
                    "levels": { "0": "差" } },
                  "free": { "kind": "judges", "by": "judge" },
                  "size": { "kind": "number", "by": "referee", "min": 0, "step": 0.5, "unit": "mm" } },
                "values": { "points": { "fold": "mean", "of": "look.value", "else": 0, "round": { "to": 0.01 } } } },
              { "id": "run", "clock": "venue",
                "inputs": {
                  "time": { "kind": "time", "by": "referee" },
                  "tries": { "kind": "attempts", "max": 3, "fields": { "light": { "options": { "good": 1, "no": 0 },
                    "optionTitles": { "good": { "en": "Good" }, "no": "No" } }, "kg": { "min": 20 } } } },
                "values": { "points": { "expr": "coalesce(time.split1, 0)" } },
                "children": [ { "id": "deep", "signals": { "volt": {} }, "inputs": { "x": { "kind": "number" } },
                  "values": { "points": { "expr": "coalesce(x, 0)" } } } ] } ] } }
        """;

    public static string Body(Action<JsonObject>? change = null)
    {
        var body = new JsonObject
        {
            ["title"] = "电工赛",
            ["rulebook"] = JsonNode.Parse(Rulebook),
            ["roster"] = JsonNode.Parse("""
                { "w1": { "type": "person", "title": "王芳", "bib": "104", "venue": "east", "unit": "德力西", "lot": 3 },
                  "w2": { "type": "person", "title": "李思远", "bib": "017", "venue": "west" },
                  "K1": { "type": "alias", "venue": "east", "title": "is not shown", "unit": "nor this" },
                  "K2": { "type": "alias", "venue": "west" } }
                """),
            ["venues"] = JsonNode.Parse("""
                [ { "id": "east", "title": "东", "timeZone": "Asia/Shanghai" }, { "id": "west", "title": "西" } ]
                """),
            ["timeBase"] = "seconds",
        };
        change?.Invoke(body);
        return body.ToJsonString();
    }

    public static Definition Contest { get; } = Made().GetAwaiter().GetResult();

    public static Pass Judge(string name, PassScope? scope = null, bool isBlind = false) =>
        Sit(PassRole.Judge, name, ["judge"], scope, isBlind);

    public static Pass Referee { get; } = Sit(PassRole.Referee, "R", ["referee"]);

    public static Pass Head { get; } = Sit(PassRole.HeadJudge, "HJ", null);

    public static IReadOnlyList<Seat> Seats { get; } = [.. Judges.Select(j => Judge(j).Seat!)];

    /// <summary>A fact as the journal has it, entered from a seat.</summary>
    public static Fact Fact(string by, string json) => new(
        CanonicalJson.Read(Encoding.UTF8.GetBytes(json)).Datum!.Value.Map!,
        new Members([new("by", Datum.Of(by))]));

    public static Fact Look(string id, string judge, string entrant, decimal value, int at = 1) => Fact(
        $"judge/{judge}",
        $$"""{"id":"{{id}}","at":{{at}},"node":"cup/weld","entrant":"{{entrant}}","input":"look","judge":"{{judge}}","value":{{value}}}""");

    public static Fact Act(string type, string id, string target, int at = 2, string by = "head-judge/HJ") => Fact(
        by, $$"""{"id":"{{id}}","type":"{{type}}","at":{{at}},"target":"{{target}}","reason":"because"}""");

    public static Fact At(string type, string id, string entrant, int at = 3, string more = "", string by = "head-judge/HJ") => Fact(
        by, $$"""{"id":"{{id}}","type":"{{type}}","at":{{at}},"node":"cup/weld","entrant":"{{entrant}}"{{more}}}""");

    public static RefBook Book(params IEnumerable<Fact> facts)
    {
        var book = new RefBook();
        foreach (var fact in facts) book.Take(fact);
        return book;
    }

    /// <summary>What somebody is told, as the wire has it.</summary>
    public static string Told(RefBook book, Pass pass, string? entrant = null, string? node = null) =>
        JsonSerializer.Serialize(Read(book, pass, entrant, node), Json.Relaxed.MarksView);

    public static MarksView Read(
        RefBook book, Pass pass, string? entrant = null, string? node = null, params Editing[] editing) =>
        new RefReading(book, new RefDesk(Contest, pass), Seats, editing.ToHashSet()).Of(
            node is null ? null : new NodePath(node), entrant is null ? null : new EntrantId(entrant));

    public static PassScope Scope(string? venue = null, string[]? nodes = null, string[]? inputs = null, string[]? entrants = null) => new(
        venue is null ? null : new VenueId(venue), [.. (nodes ?? []).Select(n => new NodePath(n))], [.. inputs ?? []],
        [.. (entrants ?? []).Select(e => new EntrantId(e))]);

    private static Pass Sit(
        PassRole role, string name, ImmutableArray<string>? by, PassScope? scope = null, bool isBlind = false)
    {
        var seat = new Seat(name, $"Seat {name}", role, by, name, scope ?? PassScope.Whole, isBlind);
        return new Pass(new string('0', 64), role, seat.Scope, seat, null, decimal.MaxValue);
    }

    private static async Task<Definition> Made()
    {
        await using var store = new MemoryJournals();
        await using var catalogue = await ContestCatalogue.Open(
            store, new EngineSettings("node", TimeSpan.FromMilliseconds(1), 2), TimeProvider.System,
            NullLoggerFactory.Instance, CancellationToken.None);
        var (document, _) = CanonicalJson.Read(Encoding.UTF8.GetBytes(Body()));
        var made = await catalogue.Put(new ContestId("cup"), document!.Value.Map!, new Author("t", AuthorRole.Organiser));
        Assert.That((made as PutOutcome.Wrong)?.Errors ?? [], Is.Empty);
        return ((PutOutcome.Created)made).Contest.Definition;
    }
}
