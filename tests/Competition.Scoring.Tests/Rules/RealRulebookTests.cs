namespace Competition.Scoring.Tests.Rules;

public sealed class RealRulebookTests
{
    private static readonly string[] Supported =
        ["f1-2021", "figure-skating-worlds2017-men", "icpc-nwerc2007", "wca-ao5-official"];

    [Test]
    public void Every_document_compiles_or_is_refused_only_for_what_is_not_supported_yet()
    {
        Shared.NeedDocuments();
        foreach (var document in Shared.Documents) OnlyNotSupported(document);
    }

    [Test]
    public void Every_rulebook_of_a_real_competition_compiles_or_is_refused_only_for_what_is_not_supported_yet()
    {
        Shared.NeedPacks();
        foreach (var pack in Shared.Packs) OnlyNotSupported(Path.Combine(pack, "rulebook.json"));
    }

    [TestCaseSource(nameof(Supported))]
    public void The_rulebooks_of_this_slice_compile(string pack)
    {
        Shared.NeedPacks();
        var (_, errors) = Rulebook.Compile(File.ReadAllBytes(Shared.Path("packs", pack, "rulebook.json")));

        Assert.That(Given.Texts(errors), Is.Empty);
    }

    [Test]
    public void Every_fact_of_a_real_competition_whose_rulebook_compiles_is_admitted()
    {
        Shared.NeedPacks();
        foreach (var pack in Shared.Packs)
        {
            var document = File.ReadAllBytes(Path.Combine(pack, "rulebook.json"));
            if (Rulebook.Compile(document).Rulebook is not { } rules) continue;
            var roster = Given.Roster(File.ReadAllText(Path.Combine(pack, "roster.json")));
            var admission = new Admission(rules, roster, new HashSet<VenueId>());
            foreach (var line in Shared.Lines(pack))
            {
                if (admission.Judge(Given.Fact(line)) is { } refusal) Assert.Fail($"{refusal.English}: {line}");
            }
        }
    }

    private static void OnlyNotSupported(string path)
    {
        var (rulebook, errors) = Rulebook.Compile(File.ReadAllBytes(path));
        var others = errors.Where(e => !e.What.EndsWith(": not supported yet", StringComparison.Ordinal));
        Assert.That(others, Is.Empty, path);
        Assert.That(rulebook is null, Is.EqualTo(errors.Count > 0), path);
    }
}
