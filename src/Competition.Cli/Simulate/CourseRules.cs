using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Competition.Cli;

/// <summary>
/// The sample rulebook, fitted to the cities and the minutes of a plan: a board a city, shorter windows.
/// </summary>
internal static partial class CourseRules
{
    /// <summary>What the course of the sample rulebook takes; its windows are a little wider.</summary>
    public const int SampleMinutes = 90;

    public static byte[] Of(ContestPlan plan)
    {
        var rules = Samples.Object("electrician/rulebook.json");
        var round = Part(rules["root"]?["children"]?[0]);
        rules["title"] = Title(
            $"电工闯关赛（六关，{string.Join(" + ", plan.Cities.Select(c => c.Chinese))}）",
            $"Electricians' challenge (six stages, {string.Join(" + ", plan.Cities.Select(c => c.English))})");
        Shorten(rules, round, plan.Minutes);
        Localise(round, plan.Cities);
        return System.Text.Encoding.UTF8.GetBytes(rules.ToJsonString());
    }

    /// <summary>Seconds of the sample's course in a contest of so many minutes, to hundredths.</summary>
    public static decimal Scaled(decimal seconds, int minutes) => decimal.Round(seconds * minutes / SampleMinutes, 2);

    /// <summary>What must last keeps its seconds, where a third of the stage is enough for it.</summary>
    public static decimal Held(decimal seconds, decimal limit) => Math.Min(seconds, decimal.Round(limit / 3, 2));

    private static void Shorten(JsonObject rules, JsonObject round, int minutes)
    {
        Scale(Part(rules["params"]), "violationSec", minutes);
        foreach (var stage in round["children"]?.AsArray().Select(Part) ?? [])
        {
            var window = Part(stage["window"]);
            Scale(window, "limit", minutes);
            foreach (var detector in (stage["detectors"] as JsonObject ?? []).Select(d => Part(d.Value)))
            {
                Scale(detector, "within", minutes);
                if (detector["hold"] is not { } hold) continue;
                detector["hold"] = Held(hold.GetValue<decimal>(), window["limit"]?.GetValue<decimal>() ?? 0);
            }
        }
    }

    private static void Scale(JsonObject of, string member, int minutes)
    {
        if (of[member] is JsonValue seconds) of[member] = Scaled(seconds.GetValue<decimal>(), minutes);
    }

    private static void Localise(JsonObject round, IReadOnlyList<City> cities)
    {
        var boards = Part(round["boards"]);
        var pattern = Part(boards["yongjia"]);
        foreach (var name in boards.Select(b => b.Key).Where(n => n != "overall").ToList()) boards.Remove(name);
        var take = new JsonArray();
        foreach (var city in cities)
        {
            boards[BoardOf(city)] = Board(pattern, city);
            take.Add(new JsonObject { ["board"] = BoardOf(city), ["top"] = 1 });
        }

        take.Add(new JsonObject { ["board"] = "overall", ["top"] = 1, ["ties"] = "in" });
        round["advance"] = new JsonObject { ["to"] = "final", ["take"] = take };
    }

    /// <summary>The city's id where it can be the name of a board.</summary>
    private static string BoardOf(City city) =>
        NameForm().IsMatch(city.Id) && city.Id != "overall" ? city.Id : city.Code;

    private static JsonNode Board(JsonObject pattern, City city)
    {
        var board = pattern.DeepClone();
        board["title"] = Title(city.Chinese, city.English);
        board["filter"] = new JsonObject { ["venue"] = city.Id };
        return board;
    }

    private static JsonObject Title(string chinese, string english) => new() { ["zh"] = chinese, ["en"] = english };

    private static JsonObject Part(JsonNode? node) =>
        node as JsonObject ?? throw new InvalidOperationException("the sample rulebook lacks a part");

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]{0,31}\z")]
    private static partial Regex NameForm();
}
