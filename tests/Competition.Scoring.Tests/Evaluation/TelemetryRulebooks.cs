namespace Competition.Scoring.Tests;

/// <summary>Small rulebooks whose cells are made of samples.</summary>
internal static class TelemetryRulebooks
{
    /// <summary>Every form, option and output; predicates that compare, compute, ask for gaps, read other cells.</summary>
    public const string Forms = """
        { "id": "telemetry", "version": 1, "params": {"low": 2},
          "root": { "id": "r", "clock": "venue", "signals": {"p": {}, "q": {"decimals": 2}, "r": {"unit": "V"}},
            "inputs": {"mark": {"kind": "number", "min": 0, "max": 3, "step": 1, "default": 1}},
            "detectors": {
              "hold": {"when": "p == 1 and q > 2", "hold": 1, "cooldown": 4, "maxGap": 3},
              "edge": {"when": "p >= 1", "cooldown": 2},
              "rep": {"when": "p >= 1", "hold": 2, "repeat": 3, "limit": 4, "maxGap": 2.5},
              "many": {"when": "q <= 3", "hold": 0.5, "repeat": 0.5, "maxGap": 4},
              "hyst": {"when": "q > 2", "until": "q < 1", "hold": 2, "maxGap": 3},
              "ends": {"when": "p == 1", "until": "r + q > 3 or p == 0", "repeat": 1},
              "gone": {"when": "not has(p)", "hold": 1},
              "sum": {"when": "p + q >= 3 and r < 4", "hold": 0.5, "maxGap": 3},
              "among": {"when": "q in (1, 3) or 2 == p", "maxGap": 4},
              "coal": {"when": "coalesce(p, 1) == 1 or q == low", "hold": 1},
              "asks": {"when": "if has(r) then p > 0 else q > low", "maxGap": 1.5},
              "marked": {"when": "q > mark and status != 'DNF'", "hold": 1, "maxGap": 3},
              "valued": {"when": "q > bonus", "maxGap": 3},
              "seq": {"seq": ["p == 1", "q > 2", "r >= 1"], "within": 20, "maxGap": 3},
              "seq2": {"seq": ["p >= 1", "p >= 2"], "limit": 2, "maxGap": 5},
              "dev": {"integral": "max(0, abs(q - 2) - 0.5)", "maxGap": 3},
              "mul": {"integral": "p * q + bonus"},
              "opt": {"integral": "coalesce(p, 2) - q / 3", "maxGap": 1} },
            "values": { "bonus": {"fold": "sum", "of": ["mark", "edge.wrong"]},
              "vHold": "=hold.fires * 100 + hold.dwell", "vHold1": "=hold.first", "vHold9": "=hold.last",
              "vEdge": "=edge.fires", "vEdge1": "=edge.first - edge.last", "vEdgeOn": "=if edge.on then 1 else 0",
              "vRep": "=rep", "vRep1": "=rep.first", "vRep9": "=rep.last", "vRepLong": "=rep.longest",
              "vMany": "=many.fires", "vMany9": "=many.last", "vManyDwell": "=many.dwell",
              "vHyst": "=hyst.fires", "vHystDwell": "=hyst.dwell", "vHystOn": "=if hyst.on then hyst.longest else -1",
              "vEnds": "=ends.fires", "vEndsDwell": "=ends.dwell + ends.longest", "vGone": "=gone.dwell", "vGone1": "=gone.first",
              "vSum": "=sum.fires", "vSumDwell": "=sum.dwell", "vAmong": "=among.dwell", "vAmong1": "=among.fires",
              "vCoal": "=coal.dwell", "vCoal1": "=coal.first", "vAsks": "=asks.dwell", "vAsks1": "=asks.fires",
              "vMarked": "=marked.fires", "vMarkedDwell": "=marked.dwell", "vValued": "=valued.dwell",
              "vSeq": "=seq.fires", "vSeq1": "=seq.first", "vSeqWrong": "=seq.wrong", "vSeq2": "=seq2.last",
              "vSeq2Wrong": "=seq2.wrong - seq2.dwell + seq2.total", "vDev": "=dev.total", "vDevMax": "=dev.max", "vDevMin": "=dev.min",
              "vMul": "=mul.total", "vMulMax": "=mul.max", "vMulOn": "=if mul.on then 1 else mul.fires", "vMulFirst": "=mul.first",
              "vOpt": {"expr": "opt.total", "round": {"to": 0.000001}}, "vOptMin": {"expr": "opt.min", "round": {"to": 0.01}} },
            "boards": {"all": {"keys": [{"by": "vHold"}, {"by": "vDev", "dir": "asc"}]}} } }
        """;

    /// <summary>Stages that detectors clear, under venue clocks, pauses, entrants' guns and windows inside windows.</summary>
    public const string Gates = """
        { "id": "gates", "version": 1,
          "defs": { "stage": { "kind": "stage", "signals": {"q": {}}, "inputs": {"go": {"kind": "time"}},
            "detectors": { "pass": {"when": "p == 1 and q >= 1", "hold": 2, "limit": 1, "maxGap": 3},
                           "err": {"when": "p == 0", "maxGap": 3}, "use": {"integral": "q", "maxGap": 4} },
            "values": { "clearedAt": "=pass.first", "cleared": "=if has(clearedAt) then 1 else 0",
              "points": {"expr": "cleared * 10 - err.fires", "clamp": [0, 10]}, "used": "=use.total", "dwell": "=err.dwell" } } },
          "root": { "id": "r", "clock": "venue", "signals": {"p": {}},
            "detectors": { "bare": {"when": "p == 0", "hold": 3, "cooldown": 10, "maxGap": 3} },
            "inputs": {"other": {"kind": "tally"}},
            "children": [
              {"id": "s1", "use": "stage", "window": {"opens": "=0", "limit": 40}},
              {"id": "s2", "use": "stage", "window": {"opens": "=prev.clearedAt", "limit": 30}},
              {"id": "s3", "use": "stage", "clock": "entrant", "window": {"opens": "=prev.clearedAt + 2"},
                "detectors": {"pass": {"seq": ["p == 1", "q == 1"], "within": 30}}},
              {"id": "s4", "use": "stage", "window": {"opens": "=prev.clearedAt", "limit": 5, "strict": false}},
              {"id": "hall", "window": {"opens": "=10", "limit": 70}, "children": [
                {"id": "h1", "use": "stage", "clock": "entrant"},
                {"id": "h2", "use": "stage", "window": {"opens": "=prev.clearedAt", "limit": 25}} ],
                "values": {"points": {"fold": "sum", "of": "children.points"}} } ],
            "values": { "points": {"fold": "sum", "of": "children.points"}, "bare": "=bare.fires + other.count",
              "chain": {"fold": "prefix", "of": "children.cleared"}, "lastAt": {"fold": "max", "of": "children.clearedAt"},
              "time": {"expr": "lastAt + 30 * bare", "round": {"to": 0.1}} },
            "boards": { "all": {"ranked": "=other.count < 2", "keys": [{"by": "chain"}, {"by": "time", "dir": "asc"},
              {"by": "points"}]}, "v1": {"filter": {"venue": "V1"}, "keys": [{"by": "points"}]} } } }
        """;

    /// <summary>Detectors that the contest runs: read by a board, by a shared value, in a window that a rank opens.</summary>
    public const string Shared = """
        { "id": "shared", "version": 1,
          "root": { "id": "r", "signals": {"p": {}, "q": {}}, "inputs": {"n": {"kind": "tally"}},
            "detectors": { "key": {"when": "p == 1", "maxGap": 3}, "own": {"when": "q > 1", "hold": 1, "maxGap": 3},
              "placed": {"when": "q > place", "maxGap": 4}, "both": {"integral": "q", "maxGap": 3} },
            "values": { "vOwn": "=own.fires", "place": {"rank": "own"}, "vPlaced": "=placed.dwell",
              "team": {"fold": "sum", "of": "members.vOwn"}, "mixed": "=place + both.total", "sum": "=both.total" },
            "boards": { "own": {"keys": [{"by": "vOwn"}]}, "key": {"keys": [{"by": "key.fires"}, {"by": "vPlaced"}]},
              "teams": {"entrants": "team", "keys": [{"by": "team"}]}, "late": {"filter": "=key.on", "keys": [{"by": "sum"}]} },
            "children": [ {"id": "c1", "values": {"opens": {"rank": "b"}, "n": "=attr.age"}, "boards": {"b": {"keys": [{"by": "n"}]}}},
              {"id": "c2", "window": {"opens": "=prev.opens * 5", "limit": 60},
                "detectors": {"in": {"when": "p > 0", "hold": 1, "repeat": 2, "maxGap": 3}}, "values": {"in": "=in.fires"}} ] } }
        """;
}
