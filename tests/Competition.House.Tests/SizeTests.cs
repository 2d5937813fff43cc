using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Competition.House.Tests;

/// <summary>Sizes, as a ratchet: what is small stays small, what is large may only shrink.</summary>
[TestFixture]
internal sealed class SizeTests
{
    [Test]
    public void Files_have_at_most_200_lines() =>
        Ratchet.Check("file-lines", 200, Product().Select(f => (f, House.Lines(f).Length)));

    [Test]
    public void Lines_of_the_product_have_at_most_120_characters() =>
        Ratchet.Check("line-characters", 120, House.ProductSources.SelectMany(Longest));

    // Tests carry documents in their lines.
    [Test]
    public void Lines_of_tests_have_at_most_160_characters() =>
        Ratchet.Check("test-line-characters", 160, House.Sources.Except(House.ProductSources).SelectMany(Longest));

    [Test]
    public void Methods_have_at_most_40_lines() =>
        Ratchet.Check("method-lines", 40, House.ProductSources.SelectMany(Methods));

    [Test]
    public void Constructors_take_at_most_4_dependencies() =>
        Ratchet.Check("constructor-parameters", 4, House.ProductSources.SelectMany(Constructors));

    [Test]
    public void A_file_holds_one_public_type_and_bears_its_name() =>
        Assert.That(House.ProductSources.SelectMany(MisfiledTypes), Is.Empty);

    private static IEnumerable<string> Product() => House.ProductSources.Concat(House.Files.Where(
        f => f.StartsWith("displays/", StringComparison.Ordinal) && Path.GetExtension(
            f) is ".ts" or ".vue" && !f.EndsWith("contract.ts", StringComparison.Ordinal)));

    // A line of an embedded document begins with a brace or a quote.
    private static IEnumerable<(string, int)> Longest(string file) =>
        [(file, House.Lines(file).Where(l => l.TrimStart() is not ['{' or '"', ..]).Select(l => l.Length).DefaultIfEmpty().Max())];

    private static IEnumerable<(string, int)> Methods(string file) =>
        from method in Tree(file).DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        let span = method.GetLocation().GetLineSpan()
        select ($"{file} {Name(method)}", span.EndLinePosition.Line - span.StartLinePosition.Line + 1);

    private static IEnumerable<(string, int)> Constructors(string file)
    {
        foreach (var type in Tree(file).DescendantNodes().OfType<ClassDeclarationSyntax>())
        {
            var declared =
                type.Members.OfType<ConstructorDeclarationSyntax>().Select(c => c.ParameterList.Parameters.Count);
            yield return ($"{file} {type.Identifier}", declared.Append(
                type.ParameterList?.Parameters.Count ?? 0).Max());
        }
    }

    private static IEnumerable<string> MisfiledTypes(string file)
    {
        var types = Tree(file).DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(m => m.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .ToList();
        var visible = types.Where(t => t.Modifiers.Any(
            SyntaxKind.PublicKeyword)).Select(t => t.Identifier.Text).Distinct().ToList();
        var name = Path.GetFileName(file).Split('.')[0];
        if (visible.Count > 1) yield return $"{file}: {string.Join(", ", visible)}";
        else if (types.Count > 0 && types.TrueForAll(
            t => t.Identifier.Text != name)) yield return $"{file}: holds {types[0].Identifier}";
    }

    private static string Name(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        ConstructorDeclarationSyntax c => c.Identifier.Text,
        _ => method.Kind().ToString(),
    };

    private static CompilationUnitSyntax Tree(string file) => Code.Tree(file);
}
