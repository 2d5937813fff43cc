namespace Competition.Scoring.Tests.Rules;

public sealed class RealRulebookTests
{
    [Test]
    public void Every_document_compiles()
    {
        Shared.NeedDocuments();
        foreach (var document in Shared.Documents) Compiles(document);
    }

    [Test]
    public void Every_rulebook_of_a_real_competition_compiles()
    {
        Shared.NeedPacks();
        foreach (var pack in Shared.Packs) Compiles(Path.Combine(pack, "rulebook.json"));
    }

    [Test]
    public void Every_fact_of_a_real_competition_is_admitted()
    {
        Shared.NeedPacks();
        foreach (var pack in Shared.Packs)
        {
            var document = File.ReadAllBytes(Path.Combine(pack, "rulebook.json"));
            var rules = Rulebook.Compile(document).Rulebook!;
            var roster = Given.Roster(File.ReadAllText(Path.Combine(pack, "roster.json")));
            var admission = new Admission(rules, roster, new HashSet<VenueId>());
            foreach (var line in Shared.Lines(pack))
            {
                if (admission.Judge(Given.Fact(line)) is { } refusal) Assert.Fail($"{refusal.English}: {line}");
            }
        }
    }

    private static void Compiles(string path) =>
        Assert.That(Given.Texts(Rulebook.Compile(File.ReadAllBytes(path)).Errors), Is.Empty, path);
}
