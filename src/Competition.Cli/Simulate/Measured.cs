namespace Competition.Cli;

/// <summary>
/// The stages that devices judge: what a bench shows there, so that its detectors find the stage cleared about as
/// late as the contestant needs. Whether it is cleared, and when, is for the rules to say.
/// </summary>
internal sealed class Measured(Bench bench, Course course, Dice dice)
{
    /// <summary>A violation is found when it has lasted so long.</summary>
    private const int LiveHold = 1;

    private const int BareHold = 3;

    /// <summary>Protective gear, then tested dead, then earthed; who earths too early is wrong.</summary>
    /// <returns>When it is cleared; so all others.</returns>
    public decimal Prepare(decimal from, decimal takes, int slips)
    {
        var first = bench.Tick(from);
        var grounded = Math.Max(bench.Tick(from + takes), first + 2);
        var earliest = Math.Max(first, bench.Tick(grounded - (course.Within * 9 / 10)));
        var equipped = Math.Min(earliest + dice.Between(0, (int)takes / 4), grounded - 2);
        var tested = equipped + dice.Between(1, (int)(grounded - equipped) - 1);
        var earth = Track.On("ground", grounded);
        for (var slip = first; slips > 0 && slip < tested; slip += 2, slips--) earth = earth.But(slip, slip + 1, 1);
        bench.Measure(from, grounded,
            [Track.On("ppe", equipped), Track.On("tested", tested), earth, Helmet(from, grounded)]);
        return grounded;
    }

    /// <summary>Where only the referees judge, the helmet is watched all the same.</summary>
    public void Watch(decimal from, decimal until) => bench.Measure(from, until, [Helmet(from, until)]);

    /// <summary>The voltage is found, lost again, and then held.</summary>
    public decimal Energise(decimal from, decimal takes)
    {
        var first = bench.Tick(from);
        var begins = takes * dice.Between(25, 85) / 100;
        var steady = Math.Max(first + 1, bench.Tick(from + Math.Min(begins, takes - course.Hold(3) - 1)));
        var on = first + (int)((steady - first) * dice.Between(10, 40) / 100);
        var almost = bench.Spell(on, steady, 3);
        var cleared = Math.Max(steady + course.Hold(3), from + takes);
        var dip = dice.Chance(40) ? bench.Spell(steady + course.Hold(3), cleared, 1) : null;
        var volt = new Track("volt", t => (t >= steady ? dice.About(2160, 2240) : dice.About(1720, 2130)) / 10m)
            .But(0, on, 0);
        if (almost is { } a) volt = volt.But(a, a + 3, 219.5m);
        if (dip is { } d) volt = volt.But(d, d + 1, 203.5m);
        bench.Measure(from, cleared, [volt, Door(on, cleared), Helmet(from, cleared)]);
        return cleared;
    }

    /// <summary>The pressure is found last; until the damper is set, its deviation costs.</summary>
    public decimal Adjust(decimal from, decimal takes)
    {
        var first = bench.Tick(from);
        var steady = Math.Max(first + 1, bench.Tick(from + takes - course.Hold(4)));
        var settles = Math.Max(1, Math.Min(takes * dice.Between(35, 60) / 100, 30));
        decimal deviates = dice.Between(30, 110) * (dice.Chance(50) ? 1 : -1);
        var press = new Track("press", t => (t >= steady ? dice.About(470, 530) : dice.About(250, 440)) / 1000m);
        var damper = new Track("damper", t => decimal.Round(
            45 + (deviates / 10 * Math.Max(0, 1 - ((t - from) / settles))) + (dice.Between(-5, 5) / 10m), 1));
        var silence = Silence(first, steady);
        var helmet = silence is null ? Helmet(from, steady) : Track.On("helmet", 0);
        bench.Measure(from, steady + course.Hold(4), [press, damper, helmet], silence);
        return steady + course.Hold(4);
    }

    /// <summary>The plant must run by itself; a first run may be lost by a dip, or to a silent device.</summary>
    public decimal Commission(decimal from, decimal takes)
    {
        var (first, hold) = (bench.Tick(from), course.Hold(6));
        var runs = Math.Max(first + 1, bench.Tick(from + takes - hold));
        var length = Math.Max(1, Math.Min(6, (int)hold - 1));
        var tried = dice.Chance(45) ? bench.Spell(from, runs, length) : null;
        var silence = tried is null ? Silence(first, runs) : null;
        var volt = new Track("volt", _ => dice.About(2130, 2260) / 10m);
        var run = Track.On("run", runs);
        if (tried is { } t) (run, volt) = (run.But(t, t + length, 1), volt.But(t + length - 1, t + length, 204));
        var (door, helmet) = silence is null
            ? (Door(from, runs), Helmet(from, runs))
            : (Track.On("door", decimal.MaxValue), Track.On("helmet", 0));
        bench.Measure(from, runs + hold, [volt, run, door, helmet], silence);
        return runs + hold;
    }

    /// <summary>On the head; now and then off for a moment, or long enough to be a violation.</summary>
    private Track Helmet(decimal from, decimal until)
    {
        var worn = Track.On("helmet", 0);
        var (isFound, isClose) = (dice.Chance(16), dice.Chance(20));
        var seconds = isFound ? dice.Between(4, 6) : 2;
        if (!(isFound || isClose) || bench.Spell(from, until, seconds) is not { } off) return worn;
        if (isFound) bench.Foresee("bare", off + BareHold);
        return worn.But(off, off + seconds, 0);
    }

    /// <summary>Closed; now and then opened while the voltage is on.</summary>
    private Track Door(decimal from, decimal until)
    {
        var closed = Track.On("door", decimal.MaxValue);
        if (!dice.Chance(14) || bench.Spell(from, until, 3) is not { } open) return closed;
        bench.Foresee("live", open + LiveHold);
        return closed.But(open, open + 3, 1);
    }

    /// <summary>Longer than any signal keeps its value.</summary>
    private Pause? Silence(decimal from, decimal until) =>
        dice.Chance(20) && bench.Spell(from, until, 5) is { } begins ? new Pause(begins, begins + 5) : null;
}
