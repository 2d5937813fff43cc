using System.Globalization;
using System.Text;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>A small contest of two cities: three tasks, judges on the last, a board each for all and for a city.</summary>
internal static class Some
{
    public static ContestId Cup { get; } = new("cup");

    public static Author Organiser { get; } = new("organiser", AuthorRole.Organiser);

    public static BoardRef Overall { get; } = new(new NodePath("cup"), "overall");

    public static Members Body(int contestants = 6, string timeBase = "seconds", string more = "")
    {
        var people = Enumerable.Range(1, contestants).Select(c => string.Create(CultureInfo.InvariantCulture,
            $$"""
            "w{{c}}":{"type":"person","title":"选手 {{c}}","bib":"{{c}}","venue":"{{(c % 2 == 0 ? "east" : "west")}}","team":"red"}
            """));
        return Json($$"""
            {"title":"Cup","timeBase":"{{timeBase}}"{{more}},
             "venues":[{"id":"east","title":"East","timeZone":"Asia/Shanghai"},{"id":"west","title":"West"}],
             "roster":{ {{string.Join(",", people)}},
               "red":{"type":"team","title":"Red"},"K1":{"type":"alias","venue":"east"},"K2":{"type":"alias","venue":"west"} },
             "rulebook":{{Rules}} }
            """);
    }

    public static Members Json(string json) =>
        CanonicalJson.Read(Encoding.UTF8.GetBytes(json)).Datum!.Value.Map!;

    public static Fact Mark(string id, string entrant, string task, decimal value, decimal at = 1m) => Fact(
        $$"""
        {"id":"{{id}}","at":{{Canonical.Text(at)}},"node":"cup/{{task}}","entrant":"{{entrant}}","input":"mark",
         "value":{{Canonical.Text(value)}} }
        """);

    public static Fact Void(string id, string target, decimal at = 2m) => Fact(
        $$"""{"id":"{{id}}","type":"void","at":{{Canonical.Text(at)}},"target":"{{target}}","reason":"mistake"}""");

    public static Fact Restore(string id, string target, decimal at = 3m) => Fact(
        $$"""{"id":"{{id}}","type":"restore","at":{{Canonical.Text(at)}},"target":"{{target}}","reason":"it was right"}""");

    public static Fact Alias(string id, string alias, string entrant, decimal at = 4m) => Fact(
        $$"""{"id":"{{id}}","type":"alias","at":{{Canonical.Text(at)}},"alias":"{{alias}}","entrant":"{{entrant}}"}""");

    public static Fact Judged(string id, string entrant, string judge, decimal value) => Fact(
        $$"""
        {"id":"{{id}}","at":5,"node":"cup/weld","entrant":"{{entrant}}","input":"weld","judge":"{{judge}}",
         "value":{{Canonical.Text(value)}} }
        """);

    public static Fact Fact(string json) => new(Json(json));

    public const string Rules = """
        {"id":"cup","version":1,"root":{"id":"cup","kind":"competition",
          "children":[
            {"each":["t1","t2"],"inputs":{"mark":{"kind":"number","min":0,"max":100} },
             "values":{"points":{"expr":"mark","else":0},"place":{"rank":"task"} },
             "boards":{"task":{"keys":[{"by":"points"}]} } },
            {"id":"weld","inputs":{"weld":{"kind":"judges","panel":3,"min":0,"max":100} },
             "values":{"points":{"fold":"mean","of":"weld.value","else":0,"round":{"to":0.01} } } }],
          "values":{"points":{"fold":"sum","of":"children.points"},"places":{"fold":"sum","of":"children.place"},
             "team":{"fold":"sum","of":"members.points"} },
          "boards":{"overall":{"keys":[{"by":"points"},{"by":"places","dir":"asc"}]},
             "east":{"filter":{"venue":"east"},"keys":[{"by":"points"}]},
             "teams":{"entrants":"team","keys":[{"by":"team"}]} } } }
        """;
}
