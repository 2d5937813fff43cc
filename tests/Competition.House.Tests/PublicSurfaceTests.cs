using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Competition.House.Tests;

/// <summary>
/// What others build on says what it is. The compiler refuses a public member without any comment (CS1591); these hold
/// it to that, and ask that what is there is a summary.
/// </summary>
[TestFixture]
internal sealed partial class PublicSurfaceTests
{
    private static readonly string[] Documented = ["Scoring", "Journal", "Engine"];

    [TestCaseSource(nameof(Documented))]
    public void The_compiler_refuses_a_public_member_without_a_comment(string project)
    {
        var settings = XDocument.Load(
            Path.Combine(House.Root, $"src/Competition.{project}/Competition.{project}.csproj"));
        Assert.Multiple(() =>
        {
            Assert.That(settings.Descendants("GenerateDocumentationFile").Select(e => e.Value), Is.EqualTo(["true"]));
            Assert.That(settings.Descendants().Where(e => e.Name.LocalName.Contains("Warn", StringComparison.Ordinal))
                .Where(e => e.Value.Contains("1591", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public void Nothing_switches_that_off() =>
        Assert.That(
            House.ProductSources.Append(".editorconfig").Append("Directory.Build.props")
                .Where(f => House.Read(f).Contains("CS1591", StringComparison.Ordinal)),
            Is.Empty);

    [TestCaseSource(nameof(Documented))]
    public void What_is_public_has_a_summary(string project)
    {
        var bare = from file in SourcesOf(project)
                   from member in Code.Tree(file).DescendantNodes().OfType<MemberDeclarationSyntax>()
                   where IsPublic(member) && !HasSummary(member)
                   select $"{file}:{member.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
        Assert.That(bare, Is.Empty);
    }

    // The numbered paragraphs of the rule model; the others have none.
    [Test]
    public void Every_paragraph_of_the_model_that_is_cited_exists()
    {
        var strange = from file in House.ProductSources
                      from line in House.Lines(file)
                      where line.Contains("//", StringComparison.Ordinal)
                      from Match cited in Paragraph().Matches(line)
                      let paragraph = Number(cited.Groups[1])
                      let most = paragraph switch { 10 => 11, 11 => 31, _ => 0 }
                      where paragraph is < 1 or > 11 || (cited.Groups[2].Success && Number(cited.Groups[2]) > most)
                      select $"{file}: {cited.Value}";
        Assert.That(strange, Is.Empty);
    }

    private static IEnumerable<string> SourcesOf(string project) => House.ProductSources.Where(
        f => f.StartsWith($"src/Competition.{project}/", StringComparison.Ordinal));

    private static bool IsPublic(MemberDeclarationSyntax member) =>
        member is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)
        && member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
            .Where(m => m is not BaseNamespaceDeclarationSyntax).All(IsDeclaredPublic);

    private static bool IsDeclaredPublic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword)
        || member is EnumMemberDeclarationSyntax
        || (member.Parent is InterfaceDeclarationSyntax && member.Modifiers.Count == 0);

    // Of a type in parts one part tells it.
    private static bool HasSummary(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PartialKeyword)
        || member.GetLeadingTrivia().Select(t => t.GetStructure()).OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(d => d.Content).Any(IsSummary);

    private static bool IsSummary(XmlNodeSyntax node) => node switch
    {
        XmlEmptyElementSyntax empty => empty.Name.LocalName.Text == "inheritdoc",
        XmlElementSyntax element => element.StartTag.Name.LocalName.Text == "summary"
            && element.Content.ToString().Any(char.IsLetterOrDigit),
        _ => false,
    };

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bB([0-9]{1,2})(?:\.([0-9]{1,2}))?\b")]
    private static partial Regex Paragraph();
}
