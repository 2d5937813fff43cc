namespace Competition.Scoring.Tests;

/// <summary>
/// Small rulebooks that between them use every construct, each with a roster that its facts are about.
/// </summary>
internal static class Rulebooks
{
    public static IReadOnlyList<(string Name, string Rulebook, string Roster)> All =>
    [
        ("folds", Folds, Persons),
        ("panels", Panels, Persons),
        ("stages", Stages, Cities),
        ("boards", Boards, Teams),
        ("statuses", Statuses, Teams),
        ("teams", TeamContest, Teams),
        ("orders", OrderRulebooks.Keys, OrderRulebooks.Roster),
        ("decisions", OrderRulebooks.Decisions, OrderRulebooks.Roster),
        ("telemetry", TelemetryRulebooks.Forms, Cities),
        ("gates", TelemetryRulebooks.Gates, Cities),
        ("shared telemetry", TelemetryRulebooks.Shared, Teams),
        .. CrossingRulebooks.All,
    ];

    public const string Persons = """
        { "a": {"type": "person", "lot": 2}, "b": {"type": "person", "lot": 1.5}, "c": {"type": "person"},
          "d": {"type": "person", "lot": "x"}, "K1": {"type": "alias"}, "K2": {"type": "alias"} }
        """;

    public const string Cities = """
        { "a": {"type": "person", "venue": "V1"}, "b": {"type": "person", "venue": "V1"},
          "c": {"type": "person", "venue": "V2"}, "d": {"type": "person"}, "e": {"type": "person", "venue": "V2"},
          "K1": {"type": "alias", "venue": "V2"}, "K2": {"type": "alias"} }
        """;

    public const string Teams = """
        { "a": {"type": "person", "venue": "V1", "team": "t1", "class": "men", "age": 20},
          "b": {"type": "person", "venue": "V1", "team": "t1", "class": "women", "age": 30},
          "c": {"type": "person", "venue": "V2", "team": "t2", "class": "men", "age": 40},
          "d": {"type": "person", "venue": "V2", "team": "t2", "class": "men", "teams": {"r/c2": "t1"}},
          "e": {"type": "person", "class": "women", "age": 50}, "f": {"type": "person", "class": "men"},
          "t1": {"type": "team", "class": "men"}, "t2": {"type": "team"}, "t3": {"type": "team"}, "o1": {"type": "org"},
          "K1": {"type": "alias", "class": "men"} }
        """;

    /// <summary>Every fold, policy, choice and table over inputs and children.</summary>
    public const string Folds = """
        { "id": "folds", "version": 1, "rounding": "halfEven",
          "params": {"three": 3, "kinds": ["c1", {"id": "c2", "w": 2}, {"id": "c3", "w": 0.5}]},
          "tables": {
            "array": [25, 18, 15, 12.5],
            "step": {"kind": "step", "rows": [[1, 10], [3, 20], [5, 40]]},
            "stepElse": {"kind": "step", "rows": [[2, 1], [4, 2]], "else": 0},
            "exact": {"kind": "exact", "rows": [[1, 7], [2, 8], [-1, 9]]},
            "line": {"kind": "linear", "rows": [[1, 0], [4, 10], [7, 11]]} },
          "defs": { "item": { "kind": "item", "let": {"w": 1},
            "inputs": {
              "tries": {"kind": "attempts", "max": 4,
                "fields": {"time": {"decimals": 1}, "what": {"options": {"AC": 1, "WA": 0, "HM": 0.5}}},
                "statuses": ["DNF"]},
              "plain": {"kind": "attempts"},
              "count": {"kind": "tally"},
              "score": {"kind": "number", "min": -3, "max": 6, "step": 0.5},
              "grade": {"kind": "choice", "options": {"A": 5, "B": 3, "C": -1}},
              "lap": {"kind": "time"} },
            "values": {
              "vSum": {"fold": "sum", "of": "tries.time"},
              "vMean": {"fold": "mean", "of": "tries.time", "missing": "zero", "round": {"to": 0.01}},
              "vMedian": {"fold": "median", "of": "tries.time", "round": {"to": 0.1, "mode": "halfUp"}},
              "vMin": {"fold": "min", "of": "tries.time", "missing": "fail"},
              "vMax": {"fold": "max", "of": "tries.time", "missing": "worst"},
              "vCount": {"fold": "count", "of": "tries.time"},
              "vCountAll": {"fold": "count", "of": "tries.n"},
              "vCountWorst": {"fold": "count", "of": "tries.time", "missing": "worst"},
              "vProduct": {"fold": "product", "of": "tries.time"},
              "vFirst": {"fold": "first", "of": "tries.time", "missing": "worst"},
              "vLast": {"fold": "last", "of": "tries.time"},
              "vNth": {"fold": "nth", "of": "tries.time", "k": 2},
              "vNth3": {"fold": "nth", "of": "tries.time", "k": 3, "better": "low", "keep": 3},
              "vPrefix": {"fold": "prefix", "of": "tries.time", "where": "what != 'WA'"},
              "vAny": {"expr": "if hit then 1 else 0"},
              "hit": {"fold": "any", "of": "tries.what_pts"},
              "vAll": {"expr": "if every then 1 else 0", "else": -1},
              "every": {"fold": "all", "of": "tries.what_pts"},
              "vWorst": {"fold": "mean", "of": "tries.time", "missing": "worst", "better": "low",
                "drop": {"best": 1, "worst": 1, "leave": 1}, "round": {"to": 0.01}},
              "vBest2": {"fold": "sum", "of": "tries.time", "keep": 2, "missing": "skip"},
              "vLow2": {"fold": "sum", "of": "tries.time", "keep": 2, "missing": "worst", "better": "low"},
              "vNeed": {"fold": "sum", "of": "tries.time", "need": 2},
              "vDropKeep": {"fold": "sum", "of": "tries.time", "drop": {"worst": 1, "leave": 0}, "keep": 2},
              "vWhere": {"fold": "sum", "of": "tries.time", "where": "what in ('AC','HM') and n <= three"},
              "vWhereValue": {"fold": "count", "of": "tries.time", "where": "value > 3 and status == 'OK'"},
              "vWhereBad": {"fold": "count", "of": "tries.n", "where": "status != 'OK'"},
              "vAt": {"fold": "max", "of": "tries.at"},
              "vNo": {"fold": "sum", "of": "tries.no"},
              "vMap": {"fold": "sum", "of": "tries.time", "map": "step"},
              "vMapLine": {"fold": "mean", "of": "tries.time", "map": "line", "missing": "zero",
                "round": {"to": 0.001}},
              "vMapExpr": {"fold": "sum", "of": "tries.time", "map": "=value * n + coalesce(score, 0)"},
              "vPlain": {"fold": "sum", "of": "plain.value", "missing": "fail"},
              "vPlainMap": {"fold": "sum", "of": "plain.value", "map": "=if value > 2 then value else 0"},
              "vTally": "=count + count.sum / 4",
              "vLastAt": {"expr": "count.lastAt", "else": -5},
              "vChoice": {"expr": "grade + grade.count", "clamp": [0, 7]},
              "vCode": "=if grade.code in ('A','B') then 1 else 0",
              "vMark": {"expr": "score / three", "round": {"to": 0.5, "mode": "floor"}},
              "vMarkAt": "=score.at + score.count",
              "vLap": {"expr": "lap", "else": "=coalesce(lap.start, -1)"},
              "vSplit": "=lap.s1",
              "tArray": {"table": "array", "at": "=score"},
              "tStep": {"table": "step", "at": "=score"},
              "tStepElse": {"table": "stepElse", "at": "=score"},
              "tExact": {"table": "exact", "at": "=score"},
              "tLine": {"table": "line", "at": "=score", "round": {"to": 0.01, "mode": "up"}},
              "tNest": {"table": "array", "at": {"table": "exact", "at": "=vCount"}},
              "tFold": {"table": "line", "at": {"fold": "count", "of": "tries.n"}, "round": {"to": 0.01}},
              "list": {"fold": "sum", "of": ["score", "grade", "three", "count.sum", "vCount"]},
              "listMax": {"fold": "max", "of": ["score", "grade", "vMin"], "missing": "zero"},
              "listWhere": {"fold": "sum", "of": ["score", "grade", "vCount"], "where": "value > 0 or n == 1"},
              "div": "=score / count.sum", "root": {"expr": "sqrt(score)", "round": {"to": 0.001}},
              "lotted": {"expr": "attr.lot * 2 + score", "else": "attr.lot"} } } },
          "root": { "id": "r",
            "inputs": {"half": {"kind": "number", "scope": "all"}, "free": {"kind": "tally", "scope": "all"}},
            "values": {
              "wsum": {"fold": "wsum", "of": "children.vSum", "weights": "children.w"},
              "wmean": {"fold": "wmean", "of": "children.vSum", "weights": "children.w", "round": {"to": 0.01}},
              "wcell": {"fold": "wmean", "of": "children.vSum", "weights": "children.vCount", "round": {"to": 0.01}},
              "factor": "=coalesce(half, 1) + free",
              "total": {"expr": "sum * factor", "else": 0, "round": {"to": 0.01}},
              "sum": {"fold": "sum", "of": "children.vSum"},
              "best": {"fold": "max", "of": "children.vMark", "only": {"ids": ["c1", "c3"]}},
              "tagged": {"fold": "count", "of": "children.vMark", "only": {"kind": "item"}},
              "chain": {"fold": "prefix", "of": "children.vCode"},
              "first": {"fold": "first", "of": "children.vMark", "missing": "worst"},
              "open": {"fold": "any", "of": "children.every"} },
            "boards": {"all": {"keys": [{"by": "total"}, {"by": "best", "dir": "asc"}, {"by": "tagged"}]}},
            "children": [ {"use": "item", "each": {"param": "kinds"}} ] } }
        """;

    /// <summary>Panels of judges: spread, held, pending, trimmed means.</summary>
    public const string Panels = """
        { "id": "panels", "version": 1, "tables": {"grade": [1, 2.5, 4, 6, 9]},
          "root": { "id": "r", "children": [
            { "id": "hold", "inputs": {"mark": {"kind": "judges", "panel": 3, "maxSpread": 2, "min": 0, "max": 5,
              "step": 0.5}},
              "values": { "mean": {"fold": "mean", "of": "mark.value", "round": {"to": 0.01}}, "n": "=mark.count",
                "spread": "=mark.spread", "held": "=if mark.held then 1 else 0",
                  "pts": {"expr": "mean * 2", "else": -1} } },
            { "id": "flag", "window": {"limit": 40},
              "inputs": {"mark": {"kind": "judges", "panel": 4, "maxSpread": 1, "onSpread": "flag", "onShort": "use",
                "min": 0, "max": 5, "step": 1, "untimed": false}},
              "values": { "mean": {"fold": "mean", "of": "mark.value", "drop": {"best": 1, "worst": 1},
                "round": {"to": 0.01, "mode": "down"}},
                "mapped": {"fold": "sum", "of": "mark.value", "map": "grade"},
                  "high": {"fold": "count", "of": "mark.value", "where": "value >= 3"},
                "chief": {"fold": "max", "of": "mark.value", "where": "judge == 'J1'"},
                  "held": "=if mark.held then 1 else 0",
                "pts": {"expr": "mean + high - spread", "round": {"to": 0.1}}, "spread": "=mark.spread" } },
            { "id": "wait", "inputs": {"mark": {"kind": "judges", "panel": 2, "min": 0, "max": 5, "step": 1}},
              "values": { "pts": {"fold": "median", "of": "mark.value", "round": {"to": 0.1}},
                "at": {"fold": "max", "of": "mark.at"} } } ],
            "values": { "total": {"fold": "sum", "of": "children.pts", "missing": "fail", "round": {"to": 0.01}},
              "some": {"fold": "sum", "of": "children.pts", "round": {"to": 0.01}} },
            "boards": { "total": {"keys": [{"by": "total"}]}, "some": {"keys": [{"by": "some"}, {"by": "total"}]} } } }
        """;

    /// <summary>
    /// Stages that open one another, under venue clocks, entrants' guns, pauses and windows inside windows.
    /// </summary>
    public const string Stages = """
        { "id": "stages", "version": 1,
          "defs": { "stage": { "kind": "stage",
            "inputs": {
              "done": {"kind": "number", "min": 0, "max": 5, "step": 1}, "handin": {"kind": "time"},
              "errors": {"kind": "tally"}, "late": {"kind": "number", "untimed": true, "min": 0, "max": 3, "step": 1},
              "panel": {"kind": "judges", "min": 0, "max": 4, "step": 1} },
            "values": {
              "points": {"expr": "done * 10 - errors.count * 3 - coalesce(late, 0)", "clamp": [0, "=max"], "else": 0},
              "clearedAt": "=if done >= 2 then done.at else handin.stop",
              "elapsed": {"expr": "handin", "round": {"to": 1, "mode": "ceil"}}, "split": "=handin.half",
                "from": "=handin.start",
              "cleared": "=if has(clearedAt) then 1 else 0", "jury": {"fold": "sum", "of": "panel.value"},
              "atJury": {"fold": "max", "of": "panel.at"}, "last": "=errors.lastAt" } } },
          "root": { "id": "r", "clock": "venue", "let": {"max": 45}, "window": {"limit": 90},
            "children": [
              {"id": "s1", "use": "stage", "window": {"limit": 40}},
              {"id": "s2", "use": "stage", "window": {"opens": "=prev.clearedAt", "limit": 30}},
              {"id": "s3", "use": "stage", "clock": "entrant", "window": {"opens": "=prev.clearedAt + 5"},
                "let": {"max": 30}},
              {"id": "s4", "use": "stage", "window": {"opens": "=prev.clearedAt", "limit": 20, "strict": false}},
              {"id": "hall", "window": {"opens": "=10", "limit": 70}, "children": [
                {"id": "h1", "use": "stage", "clock": "entrant"},
                  {"id": "h2", "use": "stage", "window": {"opens": "=prev.clearedAt", "limit": 25}} ],
                "values": {"points": {"fold": "sum", "of": "children.points"},
                  "chain": {"fold": "prefix", "of": "children.cleared"}} } ],
            "values": { "points": {"fold": "sum", "of": "children.points"},
              "chain": {"fold": "prefix", "of": "children.cleared"},
              "time": {"fold": "sum", "of": "children.elapsed", "missing": "fail", "else": 9999},
              "jury": {"fold": "sum", "of": "children.jury"} },
            "boards": {
              "all": {"keys": [{"by": "points"}, {"by": "time", "dir": "asc"}, {"by": "chain"}]},
              "v1": {"filter": {"venue": "V1"}, "keys": [{"by": "points"}], "ties": "1334"} } } }
        """;

    /// <summary>Orders: keys, countback, classes, tie styles, filters, ranks as values of other boards.</summary>
    public const string Boards = """
        { "id": "boards", "version": 1, "tables": {"pts": [10, 7, 5, 2], "sprint": [3, 1]},
          "defs": { "race": { "kind": "race",
            "inputs": {"finish": {"kind": "number", "min": 1, "max": 5, "step": 1},
              "note": {"kind": "choice", "options": {"fast": 1, "slow": 0}}},
            "values": { "order": "=finish", "place": {"rank": "race"},
              "pts": {"rank": "race", "points": "pts", "else": 0},
              "split": {"rank": "race", "points": "pts", "split": true, "else": 0, "round": {"to": 0.01}},
              "mid": {"rank": "race", "split": true}, "fast": {"expr": "note", "evenIf": true},
                "short": {"rank": "fast", "points": [3, 1]},
              "dense": {"rank": "dense", "else": 99} },
            "boards": {
              "race": {"keys": [{"by": "order", "dir": "asc"}]},
              "dense": {"ties": "1223", "keys": [{"by": "order", "dir": "asc"}], "unranked": ["DSQ", "DNF"]},
              "fast": {"ties": "1334", "keys": [{"by": "fast"}, {"by": "=coalesce(order, 9)", "dir": "asc"}],
                "unranked": []},
              "ordinal": {"ties": "1234", "keys": [{"by": "order", "dir": "asc"}, {"by": "fast"}],
                "ranked": "=note.count > 0", "unrankedAs": "guest"} } } },
          "root": { "id": "r", "children": [ {"use": "race", "each": ["c1", "c2", "c3"]} ],
            "values": { "points": {"fold": "sum", "of": "children.pts"},
              "splits": {"fold": "sum", "of": "children.split", "round": {"to": 0.01}},
              "shorts": {"fold": "sum", "of": "children.short"}, "best": {"fold": "min", "of": "children.place"},
              "two": {"fold": "sum", "of": "children.pts", "keep": 2, "protect": ["DSQ"]},
              "drop": {"fold": "sum", "of": "children.place", "missing": "worst", "better": "low",
                "drop": {"worst": 1, "leave": 1}, "protect": ["DSQ", "DNF"]} },
            "boards": {
              "overall": {"keys": [{"by": "points"}, {"countback": "children.place", "depth": 3}]},
              "deep": {"keys": [{"countback": "children.place"}, {"by": "splits"}], "ties": "1334"},
              "men": {"filter": {"class": "men"}, "keys": [{"by": "points"}, {"by": "best", "dir": "asc"}]},
              "old": {"filter": "=attr.age >= 30", "keys": [{"by": "shorts"}, {"by": "attr.age", "dir": "asc"}]},
              "lucky": {"filter": "=points > 5", "ranked": "=two > 6",
                "keys": [{"by": "two"}, {"by": "drop", "dir": "asc"}], "ties": "1223"} } } }
        """;

    /// <summary>Statuses: inherited or not, voiding or not, overridden, cleared; who is ranked nevertheless.</summary>
    public const string Statuses = """
        { "id": "statuses", "version": 1,
          "defs": { "leg": { "kind": "leg", "inputs": {"t": {"kind": "number", "min": 0, "max": 9, "step": 1}},
            "values": { "time": "=t", "kept": {"expr": "t + 1", "evenIf": true},
              "orElse": {"expr": "t", "else": 100, "clamp": [2, 50]},
              "state": "=if status == 'OK' then 0 else if status in ('DNF','DNS') then 1 else 2",
                "place": {"rank": "leg", "else": 9},
              "count": {"fold": "count", "of": ["t", "time"]} },
            "boards": {"leg": {"keys": [{"by": "time", "dir": "asc"}]},
              "any": {"keys": [{"by": "orElse", "dir": "asc"}], "unranked": ["DNS"]}},
            "onStatus": {"DNF": {"time": "=t + 20", "state": "=7"}, "LAP": {}} } },
          "root": { "id": "r", "children": [
              {"id": "c1", "use": "leg"}, {"id": "c2", "use": "leg", "statusVoids": false},
                {"id": "c3", "use": "leg", "statusInherits": false},
              {"id": "g", "statusInherits": false, "children": [ {"id": "c4", "use": "leg"} ],
                "values": {"time": {"fold": "sum", "of": "children.time"}} } ],
            "values": { "time": {"fold": "sum", "of": "children.time", "missing": "fail"},
              "skip": {"fold": "sum", "of": "children.time"},
              "formula": "=skip * 2", "best": {"fold": "sum", "of": "children.orElse", "keep": 2, "better": "low",
                "protect": ["DSQ"]} },
            "boards": { "all": {"keys": [{"by": "time", "dir": "asc"}]},
              "skip": {"keys": [{"by": "skip", "dir": "asc"}], "unranked": ["DSQ"]},
              "formula": {"keys": [{"by": "formula"}, {"by": "best"}], "unranked": ["DNS", "DSQ", "NM"]} } } }
        """;

    /// <summary>Teams of members, teams with marks of their own, organisations, teams that differ by node.</summary>
    public const string TeamContest = """
        { "id": "teams", "version": 1,
          "root": { "id": "r", "children": [ {"id": "c1", "use": "heat"}, {"id": "c2", "use": "heat"} ],
            "inputs": {"fine": {"kind": "tally"}},
            "values": { "pts": {"fold": "sum", "of": "children.pts"}, "team": {"fold": "sum", "of": "members.pts"},
              "net": "=team - fine", "legs": {"fold": "sum", "of": "children.team"},
                "two": {"fold": "sum", "of": "members.pts", "keep": 2, "need": 1} },
            "boards": { "persons": {"keys": [{"by": "pts"}]},
              "teams": {"entrants": "team", "keys": [{"by": "net"}, {"by": "two"}]},
              "legs": {"entrants": "team", "keys": [{"by": "legs"}], "ranked": "=fine.count < 2"},
                "orgs": {"entrants": "org", "keys": [{"by": "team"}]} } },
          "defs": { "heat": { "inputs": {"x": {"kind": "number", "min": 0, "max": 6, "step": 1}},
            "window": {"limit": 70},
            "values": { "raw": "=x", "place": {"rank": "heat"},
              "pts": {"rank": "heat", "points": [6, 4, 3, 1], "else": 0},
              "team": {"fold": "sum", "of": "members.pts"},
                "worst": {"fold": "max", "of": "members.place", "missing": "worst", "else": 50},
              "share": {"expr": "team / 7", "round": {"to": 0.01}} },
            "boards": { "heat": {"keys": [{"by": "raw"}]},
              "teams": {"entrants": "team", "keys": [{"by": "team"}, {"by": "worst", "dir": "asc"},
              {"by": "share"}]} } } } }
        """;
}
