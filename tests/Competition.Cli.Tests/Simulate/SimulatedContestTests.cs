using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Competition.Scoring;

namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class SimulatedContestTests
{
    private static readonly int[] Seeds = [1, 2, 3, 4, 5, 6, 7, 8];

    private static readonly City[] TwoCities = [City.Of("yongjia", 1), City.Of("yueqing", 2)];

    [Test]
    public void The_same_plan_makes_the_same_facts([ValueSource(nameof(Seeds))] int seed)
    {
        var (first, second) = (Lines(Plan(seed)), Lines(Plan(seed)));
        Assert.That(first, Is.EqualTo(second));
    }

    [Test]
    public void Every_seed_plays_another_contest() =>
        Assert.That(Seeds.Select(s => string.Concat(Lines(Plan(s)))), Is.Unique);

    [Test]
    public void The_facts_of_a_seed_stay_what_they_are_on_every_machine() =>
        Assert.That(Hash(Plan(1)), Is.EqualTo("e867337a1820c7d1"));

    [Test]
    public void Each_source_counts_its_facts_from_1_in_the_order_of_sending()
    {
        foreach (var source in SimulatedContest.Of(Plan(1)).Cues.GroupBy(c => c.Source))
        {
            var expected = Enumerable.Range(1, source.Count()).Select(n => $"{source.Key}-{n}");
            Assert.That(source.OrderBy(c => c.When).Select(c => c.Fact.Id.Value), Is.EqualTo(expected));
        }
    }

    [Test]
    public void No_fact_is_sent_before_it_happened() =>
        Assert.That(SimulatedContest.Of(Plan(1)).Cues.Where(c => c.When < c.Fact.At), Is.Empty);

    [Test]
    public void It_takes_about_as_long_as_it_was_told([ValueSource(nameof(Seeds))] int seed) =>
        Assert.That(SimulatedContest.Of(Plan(seed)).Length, Is.InRange(450m, 600m));

    [Test]
    public void A_bench_sends_each_of_its_signals_once_a_second([ValueSource(nameof(Seeds))] int seed)
    {
        var samples = SimulatedContest.Of(Plan(seed)).Cues.Where(c => c.Fact.Type == FactType.Sample).ToList();
        var bySignal = samples.GroupBy(c => (c.Source, c.Fact["signal"].Text));
        var steps = bySignal.SelectMany(s => s.Zip(s.Skip(1), (a, b) => b.Fact.At - a.Fact.At)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(samples, Has.Count.GreaterThan(15_000));
            Assert.That(steps.Count(s => s == 1), Is.GreaterThan(steps.Count * 95 / 100));
            Assert.That(samples.Count(c => c.When > c.Fact.At + 1), Is.InRange(50, samples.Count / 10));
        });
    }

    [Test]
    public void A_correction_is_a_void_with_a_reason_and_a_new_mark_with_the_original_time(
        [ValueSource(nameof(Seeds))] int seed)
    {
        var contest = SimulatedContest.Of(Plan(seed));
        var byId = contest.Cues.ToDictionary(c => c.Fact.Id.Value);
        var voids = contest.Cues.Where(c => c.Fact.Type == FactType.Void && !IsOfFire(c.Fact)).ToList();
        var restores = contest.Cues.Where(c => c.Fact.Type == FactType.Restore);
        var restored = restores.Select(c => c.Fact["target"].Text).ToList();
        var corrections = voids.Where(v => !restored.Contains(v.Fact["target"].Text)).ToList();
        Assert.That(corrections, Has.Count.GreaterThanOrEqualTo(6));
        Assert.Multiple(() =>
        {
            foreach (var correction in corrections)
            {
                var wrong = byId[correction.Fact["target"].Text!];
                var right = contest.Cues
                    .Where(c => c.When > wrong.When && c.Fact.At == wrong.Fact.At && c.Source == wrong.Source);
                Assert.That(correction.Fact["reason"].Text, Is.Not.Empty);
                Assert.That(correction.When, Is.GreaterThan(wrong.When));
                Assert.That(right.Count(c => c.Fact.Type == FactType.Mark), Is.EqualTo(1));
            }
        });
    }

    [Test]
    public void There_is_a_pause_a_granted_time_and_one_who_gives_up([ValueSource(nameof(Seeds))] int seed)
    {
        var cues = SimulatedContest.Of(Plan(seed)).Cues;
        var clocks = cues.Where(c => c.Fact.Type == FactType.Clock)
            .Select(c => $"{c.Fact["action"].Text} {c.Fact["venue"].Text ?? "a contestant"}");
        Assert.That(clocks, Is.EquivalentTo(new[]
        {
            "start yongjia", "start yueqing", "pause yueqing", "resume yueqing", "pause a contestant",
            "resume a contestant", "stop yongjia", "stop yueqing",
        }));
        var statuses = cues.Where(c => c.Fact.Type == FactType.Status).Select(c => c.Fact["code"].Text);
        Assert.That(statuses, Is.EqualTo(new[] { "DNF" }));
    }

    [Test]
    public void The_sample_documents_are_those_of_the_default_contest()
    {
        var plan = Plan(1) with { Minutes = CourseRules.SampleMinutes };
        var document = SimulatedContest.Of(plan).Document(TimeBase.Seconds);
        Assert.Multiple(() =>
        {
            Assert.That(Canonical(document.Rulebook), Is.EqualTo(Canonical(Samples.Read("electrician/rulebook.json"))));
            Assert.That(Canonical(document.Roster), Is.EqualTo(Canonical(Samples.Read("electrician/roster.json"))));
        });
    }

    [Test]
    public void Contestants_have_names_and_numbers_of_their_own(
        [Values(1, 2, 8)] int cities, [Values(8, 24, 200)] int contestants)
    {
        string[] ids = ["ruian", "yueqing", "somewhere", "yongjia", "taishun", "x.y", "overall", "lucheng"];
        var plan = new ContestPlan(5, [.. ids.Take(cities).Select((id, n) => City.Of(id, n + 1))], contestants, 9);
        var cast = SimulatedContest.Of(plan).Contestants;
        Assert.That(cast, Has.Count.EqualTo(contestants));
        Assert.Multiple(() =>
        {
            Assert.That(cast.Select(c => c.Id), Is.Unique);
            Assert.That(cast.Select(c => c.Name), Is.Unique);
            Assert.That(cast.Select(c => c.Bib), Is.Unique);
            Assert.That(cast.Select(c => c.City).Distinct().Count(), Is.EqualTo(cities));
        });
    }

    [Test]
    public void Names_are_long_and_rare_as_well() =>
        Assert.That(
            SimulatedContest.Of(Plan(1)).Contestants.Select(c => c.Name),
            Has.Some.Length.GreaterThan(10).And.Some.Matches<string>(n => n is not null && n.Any(char.IsSurrogate)));

    private static bool IsOfFire(Fact fact) => fact["target"].Text!.Contains('@', StringComparison.Ordinal);

    private static ContestPlan Plan(int seed) => new(seed, TwoCities, Contestants: 24, Minutes: 9);

    private static List<string> Lines(ContestPlan plan) => [.. SimulatedContest.Of(plan).Cues.Select(Line)];

    private static string Line(Cue cue)
    {
        var line = new ArrayBufferWriter<byte>();
        FactJson.Write(line, cue.Fact, TimeBase.Seconds);
        return $"{Competition.Scoring.Canonical.Text(cue.When)} {Encoding.UTF8.GetString(line.WrittenSpan)}\n";
    }

    private static string Hash(ContestPlan plan) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Lines(plan)))))[..16];

    private static string Canonical(byte[] json) => CanonicalJson.Text(CanonicalJson.Read(json).Datum ?? Datum.Null);
}
