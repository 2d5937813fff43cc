namespace Competition.Scoring.Tests;

/// <summary>Golden cases: whole documents with hand-checked numbers, and one small case a settled question.</summary>
internal sealed class FixtureTests
{
    private static IEnumerable<TestCaseData> Fixtures =>
        Fixture.All.Select(f => new TestCaseData(f).SetArgDisplayNames(f.Name));

    [TestCaseSource(nameof(Fixtures))]
    public void Invariant_08_every_cell_and_board_comes_out_as_expected(object fixture)
    {
        var golden = (Fixture)fixture;
        var evaluation = Evaluation.Whole(Compiled(golden), golden.Roster, golden.AsOf);
        evaluation.Apply(golden.Facts, []);
        Assert.That(Expected.Differences(evaluation, golden.Expected).Take(20), Is.Empty);
    }

    [TestCaseSource(nameof(Fixtures))]
    public void They_come_out_in_any_order_bunch_by_bunch_with_duplicates(object fixture)
    {
        var golden = (Fixture)fixture;
        var random = new Random(11);
        Fact[] facts = [.. golden.Facts, .. golden.Facts.Where(_ => random.Next(8) == 0)];
        random.Shuffle(facts);
        var evaluation = Evaluation.Whole(Compiled(golden), golden.Roster, golden.AsOf);
        foreach (var bunch in facts.Chunk(1 + (facts.Length / 20))) evaluation.Apply(bunch, []);
        Assert.That(Expected.Differences(evaluation, golden.Expected).Take(20), Is.Empty);
    }

    [TestCaseSource(nameof(Fixtures))]
    public void Every_audience_sees_what_is_expected(object fixture)
    {
        var golden = (Fixture)fixture;
        var views = golden.Expected.GetProperty("views");
        Assert.That(
            Expected.ViewDifferences(Compiled(golden), golden.Roster, golden.Facts, golden.AsOf, views).Take(20), Is.Empty);
    }

    private static Rulebook Compiled(Fixture golden)
    {
        var (rules, errors) = Rulebook.Compile(golden.Rulebook);
        Assert.That(Given.Texts(errors), Is.Empty);
        return rules!;
    }
}
