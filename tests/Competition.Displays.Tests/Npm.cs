using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Competition.Displays.Tests;

/// <summary>npm, run in the displays' folder.</summary>
internal static class Npm
{
    public static string Folder { get; } = FindFolder();

    public static bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(p => File.Exists(Path.Combine(p, OperatingSystem.IsWindows() ? "npm.cmd" : "npm")));

    public static async Task<(int Exit, string Output)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static string FindFolder([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Competition.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "displays");
    }
}
