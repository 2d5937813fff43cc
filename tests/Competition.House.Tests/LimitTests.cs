using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Competition.House.Tests;

/// <summary>Every bound of a <c>Limits.cs</c> bounds something, and a test of its project reaches it by its name.</summary>
[TestFixture]
internal sealed partial class LimitTests
{
    /// <summary>Too large for any test: reached with a smaller one.</summary>
    private static readonly string[] TooLarge = ["Cli ReplayedFacts"];

    [Test]
    public void Every_bound_is_reached_by_a_test_that_names_it()
    {
        var unnamed = from file in Files()
                      let project = file.Split('/')[1]["Competition.".Length..]
                      let named = Named($"tests/Competition.{project}.Tests/")
                      from bound in Bounds(file)
                      where !named.Contains(bound)
                      select $"{project} {bound}";
        Assert.That(unnamed, Is.EquivalentTo(TooLarge));
    }

    [Test]
    public void Every_bound_bounds_something()
    {
        var named = Named("src/");
        Assert.That(Files().SelectMany(Bounds).Where(bound => !named.Contains(bound)), Is.Empty);
    }

    private static IEnumerable<string> Files() =>
        House.ProductSources.Where(f => Path.GetFileName(f) == "Limits.cs");

    private static IEnumerable<string> Bounds(string file) => Code.Tree(file).DescendantNodes().SelectMany(node => node switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.Text),
        PropertyDeclarationSyntax property => [property.Identifier.Text],
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>The bounds that code below a folder names; a comment is no code.</summary>
    private static HashSet<string> Named(string folder) =>
    [
        .. from file in House.Sources
           where file.StartsWith(folder, StringComparison.Ordinal)
           from access in Code.Tree(file).DescendantNodes().OfType<MemberAccessExpressionSyntax>()
           where Limits().IsMatch(access.Expression.ToString())
           select access.Name.Identifier.Text,
    ];

    [GeneratedRegex(@"^(\w+\.)*Limits$")]
    private static partial Regex Limits();
}
