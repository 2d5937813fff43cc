namespace Competition.Cli;

/// <summary>
/// One contestant's way through the six stages, in working time: each stage takes a share of its window that follows
/// from skill and luck. Who needs longer than a window is late, and stops there.
/// </summary>
internal sealed class Walk(Contestant contestant, Desk desk, VenueClock clock, Dice dice)
{
    private readonly int _skill = dice.About(70, 90);
    private readonly int _lateAt = dice.Chance(8) ? dice.Between(2, Course.Stages) : 0;
    private decimal _worked;

    /// <summary>Working time at which this contestant leaves; none = stays to the end.</summary>
    public decimal LeavesAfter { get; init; } = decimal.MaxValue;

    /// <summary>Writes every mark of the contestant; answers the working time of the last.</summary>
    public decimal Write()
    {
        var prepares = Math.Max(3, dice.Between(3, 95) * dice.Between(20, 100) / 100);
        for (var stage = 1; stage <= Course.Stages && _worked < LeavesAfter; stage++)
        {
            var takes = desk.Course.Limit(stage) * Percent(stage, prepares) / 100;
            WriteStage(stage, takes);
            _worked += takes;
            if (stage == _lateAt) break;
        }

        WriteViolations();
        return Math.Min(_worked, LeavesAfter);
    }

    /// <summary>Who prepares well loses less time later: the field closes up.</summary>
    private int Percent(int stage, int prepares) => stage switch
    {
        1 => prepares,
        _ when stage == _lateAt => dice.Between(101, 104),
        2 => _skill - (prepares / 8) + dice.About(-30, 25),
        _ => _skill - (prepares / 8) + dice.About(-13, 25),
    };

    private void WriteStage(int stage, decimal takes)
    {
        switch (stage)
        {
            case 1: Prepare(takes); break;
            case 2: FindFaults(takes); break;
            case 3: Single(3, takes * dice.Between(25, 85) / 100, "steady"); Single(3, takes, "boot"); break;
            case 4: Adjust(takes); break;
            case 5: Weld(takes); break;
            default: Commission(takes); break;
        }
    }

    private void Prepare(decimal takes)
    {
        for (var slips = dice.Between(-1, 2); slips > 0; slips--) Mark(1, takes * dice.Between(10, 90) / 100, "slips");
        Single(1, takes, "ready");
    }

    /// <summary>Three faults to find; the third clears the stage.</summary>
    private void FindFaults(decimal takes)
    {
        var bad = Math.Max(0, dice.Between(-1, 3));
        var mixed = Enumerable.Repeat("bad", bad).Concat(["ok", "ok"]).OrderBy(_ => dice.Between(0, 1 << 20));
        var tries = mixed.Append("ok").ToList();
        var after = Enumerable.Range(1, tries.Count - 1).Select(_ => dice.Between(10, 95)).Order().Append(100).ToList();
        for (var no = 1; no <= tries.Count; no++)
            Mark(2, takes * after[no - 1] / 100, "fixes", new Pair("no", no), new Pair("res", tries[no - 1]));
    }

    /// <summary>The damper's deviation is read twice; the second reading counts.</summary>
    private void Adjust(decimal takes)
    {
        Mark(4, takes * dice.Between(20, 50) / 100, "drift", new Pair("value", dice.Between(80, 300) / 10m));
        Mark(4, takes * dice.Between(60, 95) / 100, "drift", new Pair("value", dice.About(0, 90) / 10m));
        Single(4, takes, "air");
    }

    /// <summary>
    /// Handed in by the contestant, then marked by five judges: they are many seconds apart, and not always agreed.
    /// </summary>
    private void Weld(decimal takes)
    {
        for (var joint = 1; joint <= 4; joint++) Inspect(5, takes, 20 * joint, "joints");
        if (Mark(5, takes, "handin", new Pair("mark", "stop")) is not { } handin) return;
        var quality = dice.Chance(8) ? dice.Between(44, 54) : dice.About(64, 96);
        for (var judge = 1; judge <= 5; judge++)
        {
            var points = Math.Clamp(quality + dice.Between(-6, 6), 0, 100);
            desk.Weld(handin.At + desk.Course.Seconds(dice.Between(20, 140)), judge, contestant, points);
        }
    }

    private void Commission(decimal takes)
    {
        for (var check = 1; check <= 3; check++) Inspect(6, takes, 25 * check, "checks");
        Single(6, takes, "auto");
    }

    private void WriteViolations()
    {
        for (var count = Math.Max(0, dice.Between(-1, 3)); count > 0; count--)
        {
            var input = dice.Of(["bare", "bare", "other", "live"]);
            var worked = Math.Min(_worked, LeavesAfter) * dice.Between(3, 97) / 100;
            desk.Tally(decimal.Round(clock.At(worked), 2), contestant, input);
        }
    }

    /// <summary>Something small that is found good at about that percentage of the stage.</summary>
    private void Inspect(int stage, decimal takes, int percent, string input) =>
        Mark(stage, takes * (percent + dice.Between(-15, 10)) / 100, input);

    private void Single(int stage, decimal after, string input) => Mark(stage, after, input, new Pair("value", "ok"));

    /// <summary>A mark so long after the stage began; none where the contestant has left by then.</summary>
    private Draft? Mark(int stage, decimal after, string input, params Pair[] members) =>
        _worked + after < LeavesAfter
            ? desk.Stage(decimal.Round(clock.At(_worked + after), 2), stage, contestant, input, members)
            : null;
}
