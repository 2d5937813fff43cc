namespace Competition.Scoring.Tests.Rules;

public sealed class CompiledTests
{
    [Test]
    public void Names_mean_the_row_then_values_then_inputs_then_constants_up_the_tree_then_parameters()
    {
        var rules = Given.Rulebook("""
            { "id": "t", "version": 1, "params": { "p": 7, "k": 8, "n": 9 },
              "root": { "id": "r", "let": { "k": 1, "m": 2 }, "children": [ { "id": "a", "values": { "v": 1 } }, {
                "id": "c", "let": { "m": 3, "x": 4 },
                "inputs": { "x": { "kind": "number" }, "y": { "kind": "time" },
                            "z": { "kind": "attempts", "fields": { "f": {} } } },
                "values": { "w": "=2", "all": "=w + x + y.lap + k + m + p + prev.v + prev.u + attr.lot",
                            "where": { "fold": "sum", "of": "z.f", "where": "n > m and status == 'OK' and f > k" },
                            "own": "=if status == 'OK' then x.at else 0" } } ] } }
            """);
        var c = rules.Root.Children[1];

        Assert.That(Sources(c, "all"), Is.EqualTo("r/c.w r/c.x:Main r/c.y:Split:lap 1 3 7 r/a.v ~NA attr.lot"));
        Assert.That(Sources(c, "where"), Is.EqualTo("row.n 3 row.status row.f 1"));
        Assert.That(Sources(c, "own"), Is.EqualTo("status:r/c r/c.x:At"));
    }

    [Test]
    public void A_value_may_say_what_people_call_it_and_what_it_counts()
    {
        var rules = Given.Rulebook("""
            { "id": "t", "version": 1, "root": { "id": "r", "values": {
                "time": { "expr": 12, "title": { "zh": "用时", "en": "Time" }, "unit": "s" }, "bare": "=1" } } }
            """);
        var (time, bare) = (rules.Root.Values["time"], rules.Root.Values["bare"]);

        Assert.That((time.Title?.In("en"), time.Unit), Is.EqualTo(("Time", "s")));
        Assert.That((bare.Title, bare.Unit), Is.EqualTo(((Title?)null, (string?)null)));
    }

    [TestCase("time", "i + i.elapsed + i.start + i.stop + i.half", "Main Elapsed Start Stop Split:half")]
    [TestCase("number", "i + i.at + i.count", "Main At Count")]
    [TestCase("tally", "i + i.count + i.sum + i.lastAt", "Main Count Sum LastAt")]
    [TestCase("judges", "i.count + i.spread + (if i.held then 1 else 0)", "Count Spread Held")]
    [TestCase("attempts", "i.count", "Count")]
    public void Inputs_are_read_by_column(string kind, string formula, string columns)
    {
        var rules = Given.RulebookOf(
            $$"""{ "id": "r", "inputs": { "i": { "kind": "{{kind}}" } }, "values": { "a": "={{formula}}" } }""");

        Assert.That(Sources(rules.Root, "a").Replace("r.i:", "", StringComparison.Ordinal), Is.EqualTo(columns));
    }

    [Test]
    public void An_input_is_read_with_all_that_it_declares()
    {
        var inputs = Given.RulebookOf("""
            { "id": "r", "inputs": {
              "n": { "kind": "number", "by": "referee", "unit": "s", "min": 0, "max": 9, "step": 0.5, "decimals": 2,
                "default": 3 },
              "c": { "kind": "choice", "options": { "yes": 1, "no": 0 }, "scope": "all", "untimed": true },
              "j": { "kind": "judges", "panel": 5, "maxSpread": 1, "onSpread": "flag", "onShort": "use" },
              "t": { "kind": "attempts", "max": 3, "fields": { "kg": { "unit": "kg", "decimals": 0, "min": 1,
                "max": 300 },
                     "light": { "options": { "good": 1 } } }, "statuses": [ "DNS" ] } } }
            """).Root.Inputs;
        var (n, c, j, t) = (inputs["n"], inputs["c"], inputs["j"], inputs["t"]);

        Assert.That((n.By, n.Unit, n.Min, n.Max, n.Step, n.Decimals, n.Default),
            Is.EqualTo(("referee", "s", 0m, 9m, 0.5m, 2, Value.Of(3m))));
        Assert.That((n.ScopeAll, n.Untimed, c.ScopeAll, c.Untimed, c.Options["yes"]),
            Is.EqualTo((false, false, true, true, 1m)));
        Assert.That((j.Panel, j.MaxSpread, j.HoldOnSpread, j.WaitWhenShort, j.Untimed),
            Is.EqualTo((5, 1m, false, false, true)));
        Assert.That((t.Max, t.Statuses.Single(), t.Fields["light"].Options!["good"]), Is.EqualTo((3m, "DNS", 1m)));
        Assert.That(t.Fields["kg"], Is.EqualTo(new Field("kg", null, "kg", 0, 1m, 300m)));
        Assert.That(inputs.Values.Select(i => i.Node.Path.Value + "." + i.Name),
            Is.EqualTo(new[] { "r.c", "r.j", "r.n", "r.t" }));
    }

    [Test]
    public void An_input_has_words_for_people_beside_its_numbers()
    {
        var inputs = Given.RulebookOf("""
            { "id": "r", "inputs": {
              "j": { "kind": "judges", "title": { "zh-CN": "整洁", "en": "Tidiness" }, "min": 0, "max": 1, "step": 0.5,
                "levels": { "1": "优", "0": { "zh-CN": "差", "en": "poor" }, "0.5": "中" } },
              "c": { "kind": "choice", "options": { "yes": 1, "no": 0 }, "optionTitles": { "yes": "是", "no": "否" } },
              "t": { "kind": "attempts", "fields": { "light": { "title": "灯", "options": { "good": 1 },
                "optionTitles": { "good": { "en": "good lift" } } } } } } }
            """).Root.Inputs;
        var (j, c, light) = (inputs["j"], inputs["c"], inputs["t"].Fields["light"]);

        Assert.That((j.Title?.In("en"), c.Title, inputs["t"].Title), Is.EqualTo(("Tidiness", (Title?)null, (Title?)null)));
        Assert.That(j.Levels.Select(l => (l.Value, l.Title.In("en"))),
            Is.EqualTo(new[] { (0m, "poor"), (0.5m, "中"), (1m, "优") }));
        Assert.That((c.OptionTitles["no"].In("en"), c.Options["yes"]), Is.EqualTo(("否", 1m)));
        Assert.That((light.Title?.In("en"), light.OptionTitles["good"].In("zh-CN")), Is.EqualTo(("灯", "good lift")));
    }

    [Test]
    public void A_value_has_an_operator_then_else_clamp_and_round()
    {
        var rules = Given.Rulebook("""
            { "id": "t", "version": 1, "rounding": "floor", "tables": { "pts": [ 25, 18 ], "map": { "kind": "exact",
              "rows": [ [ 1, 5 ] ] } },
              "root": { "id": "r", "inputs": { "j": { "kind": "judges" } },
                "values": {
                  "a": { "expr": 1, "else": "=0 - 1", "clamp": [ null, "=b" ], "round": { "to": 0.01 },
                    "evenIf": true },
                  "b": { "rank": "x", "points": "pts", "split": true, "round": { "to": 1, "mode": "up" } },
                  "c": { "table": { "kind": "step", "rows": [ [ 0, 1 ], [ 5, 2 ] ], "else": 9 },
                    "at": { "table": "pts", "at": 2 } },
                  "d": { "fold": "mean", "of": "j.value", "map": "map", "missing": "worst", "better": "low",
                    "keep": 4, "need": 3,
                         "drop": { "best": 1, "worst": 2, "leave": 3 } },
                  "e": { "fold": "nth", "k": 3, "of": [ "a", "b" ], "protect": [ "DNE" ] } },
                "boards": { "x": { "keys": [ { "by": "round(d, 0.01)" } ] } } } }
            """);
        ValueRule V(string name) => rules.Root.Values[name];

        Assert.That((V("a").AtLeast, V("a").Round, V("a").EvenIf),
            Is.EqualTo((null as Formula, new Quantum(0.01m, Rounding.Floor), true)));
        Assert.That(V("a").AtMost!.Sources.Single(), Is.EqualTo(new NameSource.OfValue(V("b"))));
        Assert.That(V("b").Round, Is.EqualTo(new Quantum(1m, Rounding.Up)));
        var rank = (Operator.RankOn)V("b").Operator;
        Assert.That((rank.Board, rank.Split), Is.EqualTo((rules.Root.Boards["x"], true)));
        Assert.That(rank.Points!.Value, Is.EqualTo(new[] { 25m, 18m }));
        var table = (Operator.Lookup)V("c").Operator;
        Assert.That((table.Table.Kind, table.Table.Else), Is.EqualTo((TableKind.Step, (decimal?)9m)));
        Assert.That(((Operator.Lookup)table.At).Table.Rows, Is.EqualTo(new[] { (1m, 25m), (2m, 18m) }));
        var fold = ((Operator.FoldOver)V("d").Operator).Fold;
        Assert.That((fold.Missing, fold.LowIsBetter, fold.Keep, fold.Need),
            Is.EqualTo((MissingPolicy.Worst, true, 4, 3)));
        Assert.That((fold.Drops, fold.DropBest, fold.DropWorst, fold.DropLeave), Is.EqualTo((true, 1, 2, 3)));
        Assert.That((fold.Map, fold.MapTable!.Kind), Is.EqualTo((null as Formula, TableKind.Exact)));
        var nth = ((Operator.FoldOver)V("e").Operator).Fold;
        Assert.That((nth.Nth, nth.Protect.Single(), nth.Drops, nth.DropLeave), Is.EqualTo((3, "DNE", false, 1)));
    }

    private static string Sources(Node node, string value)
    {
        var formula = node.Values[value].Operator switch
        {
            Operator.Calculate calculate => calculate.Formula,
            Operator.FoldOver { Fold.Where: { } where } => where,
            _ => throw new AssertionException($"{value} has no formula"),
        };
        return string.Join(' ', formula.Sources.Select(Told));
    }

    private static string Told(NameSource source) => source switch
    {
        NameSource.OfValue value => value.Rule.Cell.ToString(),
        NameSource.OfInput { Mark: null } input => $"{input.Input.Node.Path}.{input.Input.Name}:{input.Column}",
        NameSource.OfInput input => $"{input.Input.Node.Path}.{input.Input.Name}:{input.Column}:{input.Mark}",
        NameSource.Constant constant => constant.Value.ToString(),
        NameSource.OfAttribute attribute => "attr." + attribute.Name,
        NameSource.OfStatus status => "status:" + status.Node.Path,
        NameSource.OfRow row => "row." + row.Column,
        _ => "?",
    };
}
