using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Competition.House.Tests;

/// <summary>Words: names from the hall, and what the repository never speaks of.</summary>
[TestFixture]
internal sealed partial class WordTests
{
    private static readonly Dictionary<string, string> Replacements = new(StringComparer.Ordinal)
    {
        ["Manager"] =
            "what it decides or keeps", ["Helper"] = "the type that it helps", ["Processor"] = "what it makes of what",
        ["Service"] =
            "what it does", ["Util"] = "the type that it belongs to", ["Utils"] = "the type that it belongs to",
        ["Data"] = "what the data are", ["Info"] = "what it tells",
    };

    [Test]
    public void Types_bear_names_from_the_hall()
    {
        var found = from file in House.Sources
                    from type in Code.Tree(file).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                    from word in Words().Matches(type.Identifier.Text).Select(m => m.Value)
                    where Replacements.ContainsKey(word)
                    select $"{file}: {type.Identifier}: instead of {word}: {Replacements[word]}";
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Every_public_type_says_what_it_is()
    {
        var silent = from file in House.ProductSources
                     from type in Code.Tree(file).DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                     where type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Parent is BaseNamespaceDeclarationSyntax
                     where !type.Modifiers.Any(
                         SyntaxKind.PartialKeyword) && !type.GetLeadingTrivia().ToFullString().Contains("<summary>")
                     select $"{file}: {type.Identifier}";
        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Scoring_knows_no_floats_clocks_stores_or_tasks()
    {
        var banned = House.ProductSources
            .Where(f => f.StartsWith("src/Competition.Scoring/", StringComparison.Ordinal))
            .SelectMany(f => Code.Tree(f).DescendantTokens()
                .Where(t => t.Text is "double" or "float" or "async" or "await" or "Task" or "DateTime" or "File" or "Stream" or "Random")
                .Select(t => $"{f}: {t.Text}"));
        Assert.That(banned.Distinct(), Is.Empty);
    }

    [Test]
    public void The_product_forgives_no_null()
    {
        var forgiven = from file in House.ProductSources
                       from node in Code.Tree(file).DescendantNodes().OfType<PostfixUnaryExpressionSyntax>()
                       where node.IsKind(SyntaxKind.SuppressNullableWarningExpression)
                       select $"{file}: {node}";
        Ratchet.Check("null-forgiven", 0, forgiven.GroupBy(f => f).Select(g => (g.Key, g.Count())));
    }

    [Test]
    public void No_regions_no_open_ends()
    {
        var found = from file in House.Sources.Where(
            f => !f.StartsWith("tests/Competition.House.Tests/", StringComparison.Ordinal))
                    from line in House.Lines(file)
                    where OpenEnds().IsMatch(line)
                    select $"{file}: {line.Trim()}";
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void The_repository_speaks_of_the_product_only()
    {
        var found = from file in House.Texts.Where(
            f => !f.StartsWith("tests/Competition.House.Tests/", StringComparison.Ordinal))
                    from line in House.Lines(file)
                    where Elsewhere().IsMatch(line)
                    select $"{file}: {line.Trim()[..Math.Min(100, line.Trim().Length)]}";
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Screens_use_no_raw_html_and_no_any()
    {
        var found = from file in House.Files
                    where file.StartsWith(
                        "displays/", StringComparison.Ordinal) && Path.GetExtension(file) is ".ts" or ".vue"
                    from line in House.Lines(file)
                    where RawOrAny().IsMatch(line)
                    select $"{file}: {line.Trim()}";
        Assert.That(found, Is.Empty);
    }

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"#region|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|Assert\.Pass\(")]
    private static partial Regex OpenEnds();

    [GeneratedRegex(@"/work/|/tmp/wt|/root/\.|registry\.npmjs\.org|npmmirror|api\.nuget\.org|\bhelper-\d|\bClaude\b|\bChatGPT\b")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"v-html|innerHTML|:\s*any\b|\bas any\b|<any>|@ts-ignore")]
    private static partial Regex RawOrAny();
}
