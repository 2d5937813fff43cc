using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Competition.House.Tests;

/// <summary>Parsed sources.</summary>
internal static class Code
{
    private static readonly CSharpParseOptions Options =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
    private static readonly ConcurrentDictionary<string, CompilationUnitSyntax> Trees = [];

    public static CompilationUnitSyntax Tree(string file) =>
        Trees.GetOrAdd(file, static f => CSharpSyntaxTree.ParseText(House.Read(f), Options).GetCompilationUnitRoot());
}
