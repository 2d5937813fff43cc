using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Competition.House.Tests;

/// <summary>
/// The layout: which project may know which, what lies at the root, and that the map tells the truth.
/// </summary>
[TestFixture]
internal sealed partial class LayoutTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Scoring"] = [],
        ["MessagePack"] = [],
        ["Journal"] = ["Scoring", "MessagePack"],
        ["Engine"] = ["Scoring", "MessagePack", "Journal"],
        ["Wire"] = ["MessagePack"],
        ["Cli"] = ["Scoring", "Journal", "Engine", "Wire"],
        ["Server"] = ["Scoring", "MessagePack", "Journal", "Engine", "Wire", "Cli"],
    };

    private static readonly string[] Root =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "Competition.sln",
            "Directory.Build.props",
        "Directory.Packages.props", "LICENSE", "README.md", "benchmarks", "displays", "docker-compose.yml", "docs",
            "global.json", "src", "tests",
    ];

    [Test]
    public void Projects_know_only_what_the_architecture_allows()
    {
        var strange = from file in House.Files
                      where file.StartsWith(
                          "src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal)
                      let project = NameOf(file)
                      from reference in XDocument.Load(Path.Combine(House.Root, file)).Descendants("ProjectReference")
                      let other = NameOf(reference.Attribute("Include")!.Value)
                      where !Allowed.GetValueOrDefault(project, []).Contains(other)
                      select $"{project} → {other}";
        Assert.That(strange, Is.Empty);
    }

    [Test]
    public void Every_project_of_the_product_is_in_the_table()
    {
        var projects = House.Files
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(
                ".csproj", StringComparison.Ordinal))
            .Select(NameOf);
        Assert.That(projects, Is.EquivalentTo(Allowed.Keys));
    }

    [Test]
    public void Scoring_needs_no_package()
    {
        var project = XDocument.Load(Path.Combine(House.Root, "src/Competition.Scoring/Competition.Scoring.csproj"));
        Assert.That(project.Descendants("PackageReference"), Is.Empty);
    }

    [Test]
    public void The_root_holds_only_what_the_layout_names() =>
        Assert.That(House.Files.Select(f => f.Split('/')[0]).Distinct().Except(Root), Is.Empty);

    [Test]
    public void The_map_names_every_folder_of_the_product()
    {
        var folders =
            House.ProductSources.Select(f => Path.GetDirectoryName(f)!.Replace('\\', '/')["src/".Length..]).Distinct();
        var map = House.Read("src/README.md");
        Assert.That(folders.Where(f => !map.Contains(
            f, StringComparison.Ordinal)), Is.Empty, "src/README.md is the map");
    }

    [Test]
    public void The_map_names_no_folder_that_is_gone()
    {
        var named = Folder().Matches(House.Read("src/README.md")).Select(m => m.Groups[1].Value);
        Assert.That(named.Where(f => !Directory.Exists(Path.Combine(House.Root, "src", f))), Is.Empty);
    }

    [Test]
    public void Package_versions_stand_in_one_place()
    {
        var pinned = House.Files
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(f => XDocument.Load(Path.Combine(
                House.Root, f)).Descendants("PackageReference").Any(p => p.Attribute("Version") is not null));
        Assert.That(pinned, Is.Empty);
    }

    private static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["Competition.".Length..];

    [GeneratedRegex("`(Competition[.A-Za-z/]+)`")]
    private static partial Regex Folder();
}
