using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Competition.House.Tests;

/// <summary>The repository as it lies on disk: what git tracks, and what it would track.</summary>
internal static class House
{
    private static readonly string[] TextEndings =
        [".cs", ".ts", ".vue", ".css", ".html", ".md", ".json", ".csproj", ".props", ".targets", ".sln", ".yml",
            ".sh", ".mjs", ".py", ".txt"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. List().Where(f => File.Exists(Path.Combine(Root, f)))];

    public static IEnumerable<string> Sources => Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> ProductSources =>
        Sources.Where(f => f.StartsWith("src/", StringComparison.Ordinal));

    public static IEnumerable<string> Texts => Files.Where(
        f => TextEndings.Contains(Path.GetExtension(
            f)) || Path.GetFileName(f) is "run" or ".editorconfig" or ".gitignore");

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string[] List()
    {
        var git = new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard -z")
        {
            WorkingDirectory = Root, RedirectStandardOutput = true,
        };
        using var process = Process.Start(git)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Competition.sln"))) return folder;
        }

        throw new DirectoryNotFoundException("no folder above holds Competition.sln");
    }
}
