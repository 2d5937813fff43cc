namespace Competition.Cli;

/// <summary>
/// One contestant's way through the six stages, in working time: each stage takes a share of its window that follows
/// from skill and luck. Who needs longer than a window is late, and stops there.
/// </summary>
internal sealed class Walk(Desk desk, Bench bench, Dice dice)
{
    private readonly int _skill = dice.About(70, 90);
    private readonly int _lateAt = dice.Chance(8) ? dice.Between(2, Course.Stages) : 0;
    private readonly Measured _measured = new(bench, desk.Course, dice);
    private decimal _worked;

    private Contestant Contestant => bench.Contestant;

    private VenueClock Clock => bench.Clock;

    /// <summary>Writes every mark and sample of the contestant; answers the working time of the last.</summary>
    public decimal Write()
    {
        var prepares = Math.Max(3, dice.Between(3, 95) * dice.Between(20, 100) / 100);
        for (var stage = 1; stage <= Course.Stages && _worked < bench.LeavesAfter; stage++)
        {
            var limit = desk.Course.Limit(stage);
            var takes = decimal.Round(Stage(stage, decimal.Round(limit * Percent(stage, prepares) / 100, 2)), 2);
            _worked += takes;
            if (takes >= limit) break;
        }

        WriteViolations();
        return Math.Min(_worked, bench.LeavesAfter);
    }

    /// <summary>Who prepares well loses less time later: the field closes up.</summary>
    private int Percent(int stage, int prepares) => stage switch
    {
        1 => prepares,
        _ when stage == _lateAt => dice.Between(101, 104),
        2 => _skill - (prepares / 8) + dice.About(-50, 25),
        _ => _skill - (prepares / 8) + dice.About(-13, 25),
    };

    /// <summary>What the stage takes in the end.</summary>
    private decimal Stage(int stage, decimal takes)
    {
        switch (stage)
        {
            case 1: return _measured.Prepare(_worked, takes, Math.Max(0, dice.Between(-1, 2))) - _worked;
            case 2: FindFaults(takes); break;
            case 3: return Energise(takes);
            case 4: return _measured.Adjust(_worked, takes) - _worked;
            case 5: Weld(takes); break;
            default: return _measured.Commission(_worked, takes) - _worked;
        }

        _measured.Watch(_worked, _worked + takes);
        return takes;
    }

    private decimal Energise(decimal takes)
    {
        if (_worked + takes < bench.LeavesAfter)
            desk.Entered(Clock.At(_worked + takes), 3, Contestant, "boot", new Pair("value", "ok"));
        return _measured.Energise(_worked, takes) - _worked;
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

    /// <summary>
    /// Handed in by the contestant, then marked by five judges: they are many seconds apart, and not always agreed.
    /// </summary>
    private void Weld(decimal takes)
    {
        if (_worked + takes >= bench.LeavesAfter) return;
        var handin = desk.Entered(Clock.At(_worked + takes), 5, Contestant, "handin", new Pair("mark", "stop"));
        var quality = dice.Chance(8) ? dice.Between(44, 54) : dice.About(64, 96);
        for (var judge = 1; judge <= 5; judge++)
        {
            var points = Math.Clamp(quality + dice.Between(-6, 6), 0, 100);
            desk.Weld(handin.At + desk.Course.Seconds(dice.Between(20, 140)), judge, Contestant, points);
        }
    }

    private void WriteViolations()
    {
        for (var count = Math.Max(0, dice.Between(-1, 2)); count > 0; count--)
        {
            var worked = Math.Min(_worked, bench.LeavesAfter) * dice.Between(3, 97) / 100;
            desk.Tally(decimal.Round(Clock.At(worked), 2), Contestant, "other");
        }
    }

    /// <summary>A mark so long after the stage began; none where the contestant has left by then.</summary>
    private Draft? Mark(int stage, decimal after, string input, params Pair[] members) =>
        _worked + after < bench.LeavesAfter
            ? desk.Stage(decimal.Round(Clock.At(_worked + after), 2), stage, Contestant, input, members)
            : null;
}
