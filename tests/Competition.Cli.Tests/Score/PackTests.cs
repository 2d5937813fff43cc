using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Competition.Cli.Tests;

/// <summary>Real competitions: the command must print what the officials published.</summary>
[TestFixture]
internal sealed class PackTests
{
    private static readonly string[] Packs =
    [
        "alpine-adelboden2025-gs", "cycling-tdf2017", "decathlon-1985-2006", "eurovision-2012", "f1-2021",
        "figure-skating-worlds2017-men", "icpc-nwerc2007",
        "marathon-boston2014-women", "orienteering-eoc2022-mq-men-a", "orienteering-sprint-club", "wca-ao5-official",
        "weightlifting-jwc2007",
    ];

    [Test]
    public async Task A_real_competition_is_reproduced([ValueSource(nameof(Packs))] string pack)
    {
        var folder = Path.Combine(Root(), "..", "shared", "packs", pack);
        if (!Directory.Exists(folder)) Assert.Ignore($"{folder} is not here");
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "pack.json")));
        var terms = document.RootElement.GetProperty("compare").EnumerateArray().Select(Term.Of).ToList();
        var boards = terms.SelectMany(t => new[] { "--board", t.Board });
        var cells = terms.SelectMany(t => t.Cells).Distinct().SelectMany(c => new[] { "--cell", c });
        var ran = await Score(folder, [.. boards, .. cells]);
        Assert.That(ran.Exit, Is.Zero, ran.Talk);
        var mine = Csv.Read(ran.Output).ToLookup(r => r["board"]);
        var official = Csv.Read(File.ReadAllText(Path.Combine(folder, "expected.csv"))).ToLookup(r => r["board"]);
        Assert.That(terms.SelectMany(t => t.Differences([.. mine[t.Board]], [.. official[t.Board]])), Is.Empty);
    }

    [Test]
    public async Task A_rulebook_that_this_build_does_not_know_is_refused_with_its_line()
    {
        var pack = Path.Combine(Root(), "..", "shared", "packs", "eurovision-2012");
        if (!Directory.Exists(pack)) Assert.Ignore($"{pack} is not here");
        using var folder = new Folder();
        foreach (var file in Directory.EnumerateFiles(pack)) File.Copy(file, folder.At(Path.GetFileName(file)));
        var rules = File.ReadAllText(folder.At("rulebook.json"));
        folder.Write("rulebook.json", rules.Replace("\"countOf\"", "\"countAll\"", StringComparison.Ordinal));
        var ran = await Score(folder.At(""));
        Assert.That((ran.Exit, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Talk, Does.Match(@"rulebook\.json:\d+: /defs/round/boards/result/keys/2/countAll: unknown "));
    }

    private static Task<Ran> Score(string folder, params string[] more)
    {
        var facts = Path.Combine(folder, "facts.ndjson");
        if (!File.Exists(facts)) facts += ".gz";
        var (rules, roster) = (Path.Combine(folder, "rulebook.json"), Path.Combine(folder, "roster.json"));
        return Ran.Command(["score", "--rulebook", rules, "--roster", roster, "--facts", facts, .. more]);
    }

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Competition.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("no folder above holds Competition.sln");
    }
}
