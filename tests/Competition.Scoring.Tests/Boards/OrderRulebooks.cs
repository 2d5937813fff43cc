namespace Competition.Scoring.Tests;

/// <summary>Small rulebooks of orders: every key and tie style, awards, advances.</summary>
internal static class OrderRulebooks
{
    public const string Roster = """
        { "a": {"type": "person", "venue": "V1", "team": "t1", "lot": 3}, "b": {"type": "person", "team": "t1", "lot": 1},
          "c": {"type": "person", "venue": "V1", "team": "t2", "lot": 3}, "d": {"type": "person", "team": "t2"},
          "e": {"type": "person", "venue": "V1", "lot": 2.5}, "f": {"type": "person"}, "g": {"type": "person"},
          "t1": {"type": "team"}, "t2": {"type": "team"}, "K1": {"type": "alias"} }
        """;

    /// <summary>Few different sums, so that most of the field is tied and the later keys decide.</summary>
    public const string Keys = """
        {"id":"t","version":1,"root":{"id":"r",
          "inputs":{"tries":{"kind":"attempts","max":5,"fields":{"m":{"decimals":1,"min":0,"max":3}}}},
          "children":[{"each":["c1","c2","c3"],"inputs":{"x":{"kind":"number","min":0,"max":3,"step":1}},
            "values":{"p":"=x","half":"=x / 2","r":{"rank":"one","else":9}},
            "boards":{"one":{"keys":[{"by":"p"},{"draw":true}],"ties":"1334"}}}],
          "values":{"cap":{"fold":"sum","of":"children.p","clamp":[0,4]},"any":"=1",
            "place":{"rank":"duel"},"mid":{"rank":"lots","split":true}},
          "boards":{
            "amounts":{"keys":[{"by":"cap"},{"countOf":"children.p","amounts":[3,2]}]},
            "best":{"keys":[{"by":"cap"},{"sorted":"children.half"}],"ties":"1223"},
            "least":{"keys":[{"by":"any"},{"sorted":"children.p","dir":"asc","drop":{"worst":1}}]},
            "rows":{"keys":[{"sorted":"tries.m"},{"by":"cap"}]},
            "lots":{"keys":[{"by":"any"},{"draw":true}],"ties":"1334"},
            "duel":{"keys":[{"by":"cap"},{"duel":"children.p"},{"sorted":"tries.m"},{"draw":true}],"ties":"1234"},
            "backs":{"keys":[{"by":"any"},{"countback":"children.r","depth":3},{"duel":"children.half"}]},
            "women":{"filter":"=cap > 1","unranked":["DSQ","LAP"],"keys":[{"by":"any"},{"duel":"children.p"}]}}}}
        """;

    /// <summary>Medals by another value with a tolerance; quotas from cities, then the rest; teams.</summary>
    public const string Decisions = """
        {"id":"t","version":1,"root":{"id":"r","children":[
          {"id":"heat","inputs":{"x":{"kind":"number","min":0,"max":5,"step":1},
            "y":{"kind":"number","min":0,"max":9,"step":0.5}},
            "values":{"p":{"expr":"x","else":0},"worth":{"expr":"y","else":0},
              "all":{"fold":"sum","of":"members.p"}},
            "boards":{
              "top":{"keys":[{"by":"p"}],
                "awards":{"by":"worth","tiers":["gold","silver","bronze"],"within":1.5,"atLeast":[3,"medallion"]}},
              "plain":{"keys":[{"by":"p"}],"awards":{"by":"p","tiers":["gold","silver","bronze","fourth"]},
                "ties":"1234"},
              "city":{"filter":{"venue":"V1"},"keys":[{"by":"p"}]},
              "teams":{"entrants":"team","keys":[{"by":"all"},{"sorted":"children.none"}]}},
            "children":[{"id":"n","values":{"none":"=1"}}],
            "advance":{"to":"final","take":[{"board":"city","top":1},{"board":"top","top":2},
              {"board":"plain","top":1,"ties":"out"}]}},
          {"id":"final","values":{"p":"=1"},"boards":{"end":{"keys":[{"by":"p"}]}}}]}}
        """;
}
