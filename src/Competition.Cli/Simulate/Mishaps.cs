namespace Competition.Cli;

/// <summary>
/// Mistakes of referees and judges, and what they do about them: a void with its reason, then a new mark with the
/// original time. Until then the boards show the mistake.
/// </summary>
internal sealed class Mishaps(Notebook notebook, IReadOnlyList<Desk> desks, Cast cast, Dice dice)
{
    private readonly HashSet<Draft> _touched = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Fire> _overruled = [];

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
            Overrule();
        }
    }

    /// <summary>A judge misses a digit: the panel's marks lie too far apart and are held.</summary>
    private void Mistype()
    {
        if (Pick("weld", d => d.Number("value") >= 70) is not { } mark) return;
        var right = mark.Number("value");
        var typed = decimal.Floor(right / 10);
        var story = $"{Who(mark)}: judge {mark.Text("judge")} typed {typed} for {right}";
        Correct(mark, mark.With(new Pair("value", typed)), mark, new("分数录入错误", story));
    }

    /// <summary>A good repair is taken for a bad one: it may be the one that clears the stage.</summary>
    private void MistakeFix()
    {
        if (Pick("fixes", d => d.Text("res") == "ok") is not { } mark) return;
        var story = $"{Who(mark)}: a good repair was called bad";
        Correct(mark, mark.With(new Pair("res", "bad")), mark, new("排障结果判错", story));
    }

    private void MistakeContestant()
    {
        if (Pick("other", _ => true) is not { } mark || Neighbour(mark) is not { } other) return;
        var story = $"a violation of {Who(mark)} was given to {other.Name}";
        Correct(mark, mark.With(new Pair("entrant", other.Id)), mark, new("选手号认错", story));
    }

    /// <summary>A second damage disqualifies; it was somebody else's.</summary>
    private void Disqualify()
    {
        if (Pick("boot", _ => true) is not { } near || Neighbour(near) is not { } other) return;
        var desk = DeskOf(near);
        var contestant = cast.Contestants.First(c => c.Id == near.Entrant);
        var mark = desk.Tally(near.At + Course.Seconds(40), contestant, "damage");
        desk.Tally(near.At + Course.Seconds(10), contestant, "damage");
        var story = $"a damage by {other.Name} disqualified {contestant.Name}";
        Correct(mark, mark, mark.With(new Pair("entrant", other.Id)), new("损坏设备的不是该选手", story));
    }

    /// <summary>A violation is voided on protest, and the head judge restores it.</summary>
    private void VoidTooMuch()
    {
        if (Pick("other", _ => true) is not { } mark) return;
        var desk = DeskOf(mark);
        var protest = new Reason("选手提出异议", $"{Who(mark)}: a violation is voided on protest");
        var verdict = new Reason("裁判长核实违规成立", $"{Who(mark)}: the head judge restores the violation");
        var voided = desk.Overrule(Later(mark.When), desk.Referee, "void", mark, protest);
        desk.Overrule(Later(voided.When), desk.HeadJudge, "restore", mark, verdict);
    }

    /// <summary>What the machine took for a violation was none: the head judge voids what the detector found.</summary>
    private void Overrule()
    {
        var fires = notebook.Fires.Where(f => !_overruled.Contains(f)).ToList();
        if (fires.Count == 0) return;
        var fire = dice.Of(fires);
        _overruled.Add(fire);
        var desk = desks.First(d => d.City == fire.Contestant.City);
        var (reason, what) = fire.Detector == "bare"
            ? ("安全帽未摘下，系传感器遮挡", "the helmet was never off")
            : ("柜门未打开，系传感器误报", "the door was never open");
        var story = $"{fire.Contestant.Name}: the head judge overrules the machine, {what}";
        desk.Overrule(Later(fire.When), fire, new Reason(reason, story));
    }

    private void Correct(Draft mark, Draft wrong, Draft right, Reason reason)
    {
        notebook.Replace(mark, wrong);
        var desk = DeskOf(mark);
        var told = reason with { Story = $"corrected: {reason.Story}" };
        var voided = desk.Overrule(Later(mark.When), mark.Source, "void", wrong, told);
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
