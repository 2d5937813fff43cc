using System.Text.Json.Nodes;

namespace Competition.Server.Tests.Browser;

/// <summary>A contest with an input of every kind, panels of three and of five, and names that are hard to show.</summary>
internal static class Workshop
{
    public const string Markup = "<img src=x onerror=\"document.title='stolen'\">";

    public const string Rulebook = """
        { "id": "cup", "version": 1, "title": { "zh-CN": "电工赛", "en": "Electricians" },
          "root": { "id": "cup", "title": { "zh-CN": "电工赛", "en": "Electricians" },
            "values": { "total": { "fold": "sum", "of": "children.points", "round": { "to": 0.01 } } },
            "boards": { "total": { "title": { "zh-CN": "总成绩", "en": "Total" }, "keys": [ { "by": "total" } ] } },
            "children": [
              { "id": "weld", "title": { "zh-CN": "焊接", "en": "Welding" },
                "inputs": {
                  "look": { "kind": "judges", "by": "judge", "panel": 3, "min": 0, "max": 9999, "decimals": 2,
                    "maxSpread": 9999, "title": { "zh-CN": "外观", "en": "Appearance" } },
                  "grip": { "kind": "judges", "by": "judge", "panel": 3, "min": 0, "max": 3, "step": 1,
                    "title": { "zh-CN": "接线工艺", "en": "Wiring craft" }, "levels": {
                      "0": { "zh-CN": "未完成，或不符合行业标准", "en": "Not done, or below the standard of the trade" },
                      "1": { "zh-CN": "符合行业标准", "en": "Meets the standard of the trade" },
                      "2": { "zh-CN": "在某些方面超出标准", "en": "In places above the standard" },
                      "3": { "zh-CN": "优秀", "en": "Excellent" } } } },
                "values": { "points": { "fold": "mean", "of": "look.value", "else": 0, "round": { "to": 0.01 } } } },
              { "id": "five", "title": { "zh-CN": "五人组", "en": "Panel of five" },
                "inputs": { "whole": { "kind": "judges", "by": "judge", "panel": 5, "min": 0, "max": 100,
                  "title": { "zh-CN": "总体", "en": "Overall" } },
                  "late": { "kind": "tally", "by": "referee", "title": { "zh-CN": "迟到", "en": "Late" } } },
                "values": { "points": { "fold": "mean", "of": "whole.value", "else": 0 } } },
              { "id": "wire", "title": { "zh-CN": "装配", "en": "Assembly" }, "clock": "venue",
                "inputs": {
                  "size": { "kind": "number", "by": "referee", "min": 0, "max": 25, "step": 0.5, "unit": "mm",
                    "title": { "zh-CN": "尺寸", "en": "Size" } },
                  "flat": { "kind": "number", "by": "referee", "min": 0, "max": 100, "decimals": 2,
                    "title": { "zh-CN": "形位公差", "en": "Form and position" } },
                  "boot": { "kind": "choice", "by": "referee", "options": { "yes": 1, "no": 0 },
                    "optionTitles": { "yes": { "zh-CN": "是", "en": "Yes" }, "no": { "zh-CN": "否", "en": "No" } },
                    "title": { "zh-CN": "一次上电成功", "en": "Powers up at once" } },
                  "faults": { "kind": "tally", "by": "referee", "title": { "zh-CN": "违规次数", "en": "Violations" } },
                  "worn": { "kind": "state", "by": "referee", "title": { "zh-CN": "防护用品", "en": "Protection" } },
                  "fixes": { "kind": "attempts", "by": "referee", "max": 6, "statuses": [ "DNF" ],
                    "title": { "zh-CN": "排除故障", "en": "Fault finding" }, "fields": {
                      "minutes": { "min": 0, "max": 60, "decimals": 1, "title": { "zh-CN": "用时", "en": "Minutes" } },
                      "found": { "options": { "ok": 1, "bad": 0 }, "title": { "zh-CN": "结果", "en": "Result" },
                        "optionTitles": { "ok": { "zh-CN": "排除", "en": "Found" },
                          "bad": { "zh-CN": "未排除", "en": "Not found" } } } } } },
                "values": { "points": { "expr": "coalesce(size, 0) + coalesce(flat, 0)" } } },
              { "id": "run", "title": { "zh-CN": "计时", "en": "Timed run" }, "clock": "venue",
                "inputs": {
                  "early": { "kind": "tally", "by": "referee", "title": { "zh-CN": "抢跑", "en": "False starts" } },
                  "lap": { "kind": "time", "by": "referee", "title": { "zh-CN": "完成用时", "en": "Lap time" } } },
                "values": { "points": { "expr": "0" } } } ] } }
        """;

    private static readonly string[] Names =
    [
        "王芳", "古丽娜尔·买买提", Markup, "阿卜杜热合曼·吐尔逊江", "Alexandra Konstantinopolska", "𬭛䶮", "李思远", "欧阳明月",
    ];

    /// <summary>Its entrants are w01, w02, … with the numbers 101, 102, …</summary>
    public static string Body(int entrants = 8)
    {
        var roster = new JsonObject();
        for (var n = 1; n <= entrants; n++)
            roster[$"w{n:00}"] = new JsonObject
            {
                ["type"] = "person", ["title"] = Names[(n - 1) % Names.Length], ["bib"] = $"{100 + n}", ["venue"] = "hall",
            };
        return new JsonObject
        {
            ["title"] = "电工赛",
            ["rulebook"] = JsonNode.Parse(Rulebook),
            ["roster"] = roster,
            ["venues"] = JsonNode.Parse("""[ { "id": "hall", "title": "一号馆", "timeZone": "Asia/Urumqi" } ]"""),
            ["timeBase"] = "utc",
        }.ToJsonString();
    }
}
