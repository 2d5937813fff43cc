using System.Runtime.CompilerServices;

namespace Competition.Wire.Tests;

/// <summary>Where the files that tests compare with lie: beside the sources, not beside the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Here([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? throw new InvalidOperationException("the compiler names every file by its path");
}
