using FsCheck;
using FsCheck.Fluent;

namespace Competition.Scoring.Tests;

/// <summary>A result is a function of the set of facts (invariants 1, 2, 3, 7, 14): properties over random contests.</summary>
internal sealed class SetTests
{
    private const int Cases = 60;

    [Test]
    public void Invariant_01_any_permutation_gives_the_same_cells_and_boards() => Holds((contest, facts, random) =>
    {
        var shuffled = facts.ToArray();
        random.Shuffle(shuffled);
        return Same(contest, facts, shuffled);
    });

    [Test]
    public void Invariant_02_duplicates_change_nothing_and_of_two_contents_the_same_one_wins() => Holds((contest, facts, random) =>
    {
        Fact[] twice = [.. facts, .. facts.Where(_ => random.Next(2) == 0), .. facts];
        random.Shuffle(twice);
        return Same(contest, facts, twice);
    });

    [Test]
    public void Invariant_03_a_void_is_as_if_the_fact_had_never_been_wherever_it_comes_and_a_restore_as_if_it_had() =>
        Holds((contest, facts, random) =>
        {
            Fact[] plain = [.. facts.Where(f => f.Type is not (FactType.Void or FactType.Restore)).DistinctBy(f => f.Id)];
            var target = plain[random.Next(plain.Length)];
            // Later than nothing else and inside the time that all know, so that the instant stays.
            var end = plain.Max(f => f.At);
            var (voided, restored) = (Act("void", target, end, 1), Act("restore", target, end, 2));
            Fact[] rest = [.. plain.Where(f => f != target)];
            var never = Evaluated(contest, rest, end);
            return Equal(never, Evaluated(contest, [.. plain, voided], end))
                && Equal(never, Evaluated(contest, [voided, .. plain], end))
                && Equal(Evaluated(contest, plain, end), Evaluated(contest, [restored, .. plain, voided], end));
        });

    [Test]
    public void Invariant_07_a_seat_bound_last_is_a_seat_bound_first() => Holds((contest, facts, _) => Same(
        contest,
        [.. facts.OrderBy(f => f.Type == FactType.Alias)],
        [.. facts.OrderBy(f => f.Type != FactType.Alias)]));

    [Test]
    public void Invariant_14_the_sets_of_two_cities_merged_are_the_union() => Holds((contest, facts, random) =>
    {
        var split = facts.ToLookup(_ => random.Next(3));       // the third part was told to both
        var merged = Evaluation.Whole(contest.Rules, contest.Roster);
        merged.Apply([.. split[0], .. split[2]], []);
        merged.Apply([.. split[2], .. split[1]], []);
        return Equal(merged, Evaluated(contest, facts, null));
    });

    private static void Holds(Func<Contest, Fact[], Random, bool> property)
    {
        var cases = Gen.Choose(0, Rulebooks.All.Count - 1).Zip(Gen.Choose(0, 1_000_000)).ToArbitrary();
        var forAll = Prop.ForAll(cases, c =>
        {
            var (_, rulebook, roster) = Rulebooks.All[c.Item1];
            var contest = new Contest(rulebook, roster);
            Fact[] facts = [.. new RandomFacts(contest.Rules, contest.Roster, c.Item2).Lines(90).Select(l => Given.Fact(l))];
            return property(contest, facts, new Random(c.Item2));
        });
        forAll.Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20261120, 1));
    }

    private static bool Same(Contest contest, Fact[] one, Fact[] other) =>
        Equal(Evaluated(contest, one, null), Evaluated(contest, other, null));

    private static bool Equal(Evaluation one, Evaluation other) => one.Everything().SequenceEqual(other.Everything());

    private static Evaluation Evaluated(Contest contest, Fact[] facts, decimal? upTo)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        foreach (var bunch in facts.Chunk(40)) evaluation.Apply(bunch, [], upTo);
        return evaluation;
    }

    private static Fact Act(string type, Fact target, decimal at, int number) => Given.Fact(
        $$"""{"id":"act-{{number}}","type":"{{type}}","at":{{Canonical.Text(at)}},"target":"{{target.Id}}","reason":"r"}""");
}
