namespace Competition.Cli;

/// <summary>
/// Mistakes of referees and judges, and what they do about them: a void with its reason, then a new mark with the
/// original time. Until then the boards show the mistake.
/// </summary>
internal sealed class Mishaps(Notebook notebook, IReadOnlyList<Desk> desks, Cast cast, Dice dice)
{
    private readonly HashSet<Draft> _touched = new(ReferenceEqualityComparer.Instance);

    private Course Course => desks[0].Course;

    public void Write()
    {
        for (var round = 0; round < Math.Max(1, cast.Contestants.Count / 12); round++)
        {
            Mistype();
            MistakeFix();
            MistakeContestant();
            Disqualify();
            VoidTooMuch();
        }
    }

    /// <summary>A judge misses a digit: the panel's marks lie too far apart and are held.</summary>
    private void Mistype()
    {
        if (Pick("weld", d => d.Number("value") >= 70) is not { } mark) return;
        var right = mark.Number("value");
        var typed = decimal.Floor(right / 10);
        Correct(mark, mark.With(new Pair("value", typed)), mark, "分数录入错误", $"weld {typed} should be {right}");
    }

    /// <summary>The third repair is taken for a bad one: the stage seems not to be cleared.</summary>
    private void MistakeFix()
    {
        if (Pick("fixes", d => d.Text("res") == "ok") is not { } mark) return;
        Correct(mark, mark.With(new Pair("res", "bad")), mark, "排障结果判错", "the repair was good");
    }

    private void MistakeContestant()
    {
        if (Pick("bare", _ => true) is not { } mark || Neighbour(mark) is not { } other) return;
        Correct(mark, mark.With(new Pair("entrant", other.Id)), mark, "选手号认错", $"it was not {other.Name}");
    }

    /// <summary>A second damage disqualifies; it was somebody else's.</summary>
    private void Disqualify()
    {
        if (Pick("boot", _ => true) is not { } near || Neighbour(near) is not { } other) return;
        var desk = DeskOf(near);
        var contestant = cast.Contestants.First(c => c.Id == near.Entrant);
        var mark = desk.Tally(near.At + Course.Seconds(40), contestant, "damage");
        desk.Tally(near.At + Course.Seconds(10), contestant, "damage");
        Correct(mark, mark, mark.With(new Pair("entrant", other.Id)), "损坏设备的不是该选手", $"it was not {contestant.Name}");
    }

    /// <summary>A violation is voided on protest, and the head judge restores it.</summary>
    private void VoidTooMuch()
    {
        if (Pick("other", _ => true) is not { } mark) return;
        var desk = DeskOf(mark);
        var who = Who(mark);
        var voided = desk.Overrule(
            Later(mark.When), desk.Referee, "void", mark, "选手提出异议", $"{who}: a violation is voided on protest");
        desk.Overrule(
            Later(voided.When), desk.HeadJudge, "restore", mark, "裁判长核实违规成立", $"{who}: the head judge restores it");
    }

    private void Correct(Draft mark, Draft wrong, Draft right, string reason, string story)
    {
        notebook.Replace(mark, wrong);
        var desk = DeskOf(mark);
        var voided = desk.Overrule(Later(mark.When), mark.Source, "void", wrong, reason, $"{Who(wrong)}: {story}");
        _touched.UnionWith([wrong, right]);
        _touched.Add(notebook.Add(right with { When = voided.When + Course.Seconds(2) }));
    }

    private Draft? Pick(string input, Func<Draft, bool> fits)
    {
        var fitting = notebook.Drafts.Where(d => d.Text("input") == input && !_touched.Contains(d) && fits(d)).ToList();
        if (fitting.Count == 0) return null;
        var picked = dice.Of(fitting);
        _touched.Add(picked);
        return picked;
    }

    private Contestant? Neighbour(Draft mark)
    {
        var city = DeskOf(mark).City;
        var others = cast.Contestants.Where(c => c.City == city && c.Id != mark.Entrant).ToList();
        return others.Count == 0 ? null : dice.Of(others);
    }

    private Desk DeskOf(Draft mark)
    {
        var city = cast.Contestants.First(c => c.Id == mark.Entrant).City;
        return desks.First(d => d.City == city);
    }

    private string Who(Draft mark) => cast.Contestants.First(c => c.Id == mark.Entrant).Name;

    private decimal Later(decimal when) => when + Course.Seconds(dice.Between(40, 90));
}
