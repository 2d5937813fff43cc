using System.Globalization;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// A whole contest that follows from its plan: rules, roster, venues, and every fact with the time of its sending.
/// </summary>
internal sealed class SimulatedContest
{
    /// <summary>The last city begins so much after the first: the walls have something to show all the time.</summary>
    private const int Stagger = 300;

    private readonly ContestPlan _plan;
    private readonly Notebook _notebook = new();
    private readonly Course _course;
    private readonly Cast _cast;

    private SimulatedContest(ContestPlan plan)
    {
        (_plan, _course, _cast) = (plan, new Course(plan.Minutes), Cast.Of(plan));
        var desks = plan.Cities.Select(c => new Desk(c, _course, _notebook)).ToList();
        Play(desks);
        new Mishaps(_notebook, desks, _cast, Dice.Of(plan.Seed, "mishaps")).Write();
        Cues = _notebook.Cues();
    }

    /// <summary>In the order of sending.</summary>
    public IReadOnlyList<Cue> Cues { get; }

    public IReadOnlyList<Contestant> Contestants => _cast.Contestants;

    public decimal Length => Cues[^1].When;

    public static SimulatedContest Of(ContestPlan plan) => new(plan);

    public ContestDocument Document(TimeBase timeBase) => new(
        $"电工闯关赛 {string.Join(" · ", _plan.Cities.Select(c => c.Chinese))}",
        CourseRules.Of(_plan), _cast.Roster(), [.. _plan.Cities.Select(c => c.Venue)], timeBase);

    private void Play(List<Desk> desks)
    {
        var dice = Dice.Of(_plan.Seed, "incidents");
        var leaver = dice.Of(_cast.Contestants);
        var leavesAfter = (decimal)_course.Seconds(dice.Between(2300, 3000));
        var atFirst = _cast.Contestants.Where(c => c.City == desks[0].City && c != leaver);
        var granted = dice.Of([.. atFirst.DefaultIfEmpty(leaver)]);
        for (var i = 0; i < desks.Count; i++)
        {
            var (desk, gun) = (desks[i], _course.Seconds(5 + (Stagger * i / Math.Max(1, desks.Count - 1))));
            var clock = Clock(desk, gun, isPaused: i == Math.Min(1, desks.Count - 1), dice);
            var longest = 0m;
            foreach (var contestant in _cast.Contestants.Where(c => c.City == desk.City))
            {
                var own = contestant == granted ? Grant(desk, contestant, clock, dice) : clock;
                var bench = new Bench(contestant, desk, own, Dice.Of(_plan.Seed, $"bench {contestant.Id}"))
                {
                    LeavesAfter = contestant == leaver ? leavesAfter : decimal.MaxValue,
                };
                var walk = new Walk(desk, bench, Dice.Of(_plan.Seed, contestant.Id));
                longest = Math.Max(longest, own.At(walk.Write()));
            }

            var end = decimal.Round(longest + _course.Seconds(30), 2);
            desk.Clock(end, "stop", contestant: null, $"{desk.City.Chinese}: the clock stops");
            if (leaver.City == desk.City) desk.Leaves(decimal.Round(clock.At(leavesAfter), 2), leaver);
        }
    }

    /// <summary>The city's clock; in one city the power fails for a while.</summary>
    private VenueClock Clock(Desk desk, decimal gun, bool isPaused, Dice dice)
    {
        var from = gun + _course.Seconds(dice.Between(1900, 2200));
        var pause = new Pause(from, from + _course.Seconds(dice.Between(140, 200)));
        desk.Clock(gun, "start", contestant: null, $"{desk.City.Chinese}: the clock starts");
        if (isPaused)
        {
            desk.Clock(pause.From, "pause", contestant: null, $"{desk.City.Chinese}: the power fails, a pause");
            desk.Clock(pause.To, "resume", contestant: null, $"{desk.City.Chinese}: the clock runs again");
        }

        return new VenueClock(gun, isPaused ? [pause] : []);
    }

    /// <summary>One contestant's bench fails; the time is granted to that contestant alone.</summary>
    private VenueClock Grant(Desk desk, Contestant contestant, VenueClock clock, Dice dice)
    {
        var from = clock.At(_course.Seconds(dice.Between(2600, 3000)));
        var pause = new Pause(from, from + _course.Seconds(dice.Between(60, 110)));
        var who = $"{contestant.Name} ({contestant.Bib})";
        var length = string.Create(CultureInfo.InvariantCulture, $"{pause.To - pause.From:0.#} s");
        desk.Clock(pause.From, "pause", contestant, $"{who}: the bench fails, time is granted");
        desk.Clock(pause.To, "resume", contestant, $"{who} goes on after {length}");
        return clock.With(pause);
    }
}
