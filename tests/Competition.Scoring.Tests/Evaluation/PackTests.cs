using System.Globalization;

namespace Competition.Scoring.Tests;

/// <summary>Real competitions: their official tables come out exactly.</summary>
internal sealed class PackTests
{
    private static IEnumerable<TestCaseData> Packs =>
        Shared.Packs.Select(p => new TestCaseData(p).SetArgDisplayNames(Path.GetFileName(p)));

    [OneTimeSetUp]
    public void Need() => Shared.NeedPacks();

    [TestCase("figure-skating-worlds2017-men")]
    [TestCase("f1-2021")]
    [TestCase("icpc-nwerc2007")]
    [TestCase("alpine-adelboden2025-gs")]
    [TestCase("eurovision-2012")]
    [TestCase("decathlon-1985-2006")]
    [TestCase("weightlifting-jwc2007")]
    [TestCase("cycling-tdf2017")]
    [TestCase("marathon-boston2014-women")]
    [TestCase("orienteering-eoc2022-mq-men-a")]
    [TestCase("orienteering-sprint-club")]
    [TestCase("wca-ao5-official")]
    public void These_are_among_what_this_build_supports(string pack) =>
        Assert.That(Pack.Read(Shared.Path("packs", pack)), Is.Not.Null);

    [TestCaseSource(nameof(Packs))]
    public void The_official_table_comes_out_whole(string folder)
    {
        var pack = Pack.Read(folder);
        var evaluation = Evaluation.Whole(pack.Rules, pack.Roster, pack.AsOf);
        evaluation.Apply(pack.Facts, []);
        Assert.That(pack.Differences(evaluation.Cell, evaluation.Board).Take(20), Is.Empty);
    }

    [TestCaseSource(nameof(Packs))]
    public void It_comes_out_in_any_order_bunch_by_bunch_with_duplicates(string folder)
    {
        var pack = Pack.Read(folder);
        var random = new Random(7);
        Fact[] facts = [.. pack.Facts, .. pack.Facts.Where(_ => random.Next(10) == 0)];
        random.Shuffle(facts);
        var evaluation = Evaluation.Whole(pack.Rules, pack.Roster, pack.AsOf);
        foreach (var bunch in facts.Chunk(1 + (facts.Length / 20))) evaluation.Apply(bunch, []);
        Assert.That(pack.Differences(evaluation.Cell, evaluation.Board).Take(20), Is.Empty);
        Assert.That(evaluation.Conflicts, Is.Empty);
    }

    [TestCaseSource(nameof(Packs))]
    public void It_comes_out_when_contestants_and_contest_share_the_work(string folder)
    {
        var pack = Pack.Read(folder);
        var own = pack.Roster.Entrants.Keys.ToDictionary(e => e, e => Evaluation.Own(pack.Rules, pack.Roster, e));
        var shared = Evaluation.Shared(pack.Rules, pack.Roster);
        var forAll = pack.Facts.Where(f => f.Entrant is null).ToArray();
        var byEntrant = pack.Facts.ToLookup(f => f.Entrant);
        foreach (var bunch in own.Chunk(500))
        {
            shared.Apply([], [.. bunch.SelectMany(o => o.Value.Apply([], []).Cells)]);
            shared.Apply([], [.. bunch.SelectMany(o => o.Value.Apply([.. forAll, .. byEntrant[o.Key]], []).Cells)]);
        }

        shared.Apply([.. pack.Facts.Where(f => pack.IsShared(f))], []);
        var differences = pack.Differences((c, e) => c.Shared ? shared.Cell(c, e) : own[e].Cell(c, e), shared.Board);
        Assert.That(differences.Take(20), Is.Empty);
    }

    [TestCaseSource(nameof(Packs))]
    public void Both_printed_forms_are_the_same_bytes_every_time(string folder)
    {
        var pack = Pack.Read(folder);
        Assert.That(pack.Print(pack.Facts), Is.EqualTo(pack.Print([.. pack.Facts.Reverse()])));
    }
}
