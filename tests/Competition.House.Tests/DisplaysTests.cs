using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Competition.House.Tests;

/// <summary>The displays have a runner of their own; here it is one test that tells what became of theirs.</summary>
[TestFixture]
internal sealed class DisplaysTests
{
    private static readonly string Folder = Path.Combine(House.Root, "displays");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [OneTimeSetUp]
    public Task Install() => Run("node", "build.mjs");

    [Test]
    public Task The_displays_are_well_typed() => Run("npm", "run", "check");

    [Test]
    public async Task The_displays_pass_their_own_tests()
    {
        var report = Path.Combine(Folder, "TestResults", "displays.json");
        File.Delete(report);
        var (exit, said) = await Ended("npm", "test");
        Assert.That(report, Does.Exist, said);
        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        var (passed, failed) = (Count(result, "numPassedTests"), Count(result, "numFailedTests"));
        await Tell(passed, failed, skipped: Count(result, "numPendingTests"));
        Assert.That((exit, failed), Is.EqualTo((0, 0)), said);
        Assert.That(passed, Is.Positive);
    }

    /// <summary>For the line of counts with which all tests end.</summary>
    private static async Task Tell(int passed, int failed, int skipped)
    {
        if (Environment.GetEnvironmentVariable("COMPETITION_RESULTS") is not { Length: > 0 } folder) return;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "displays.counts"), $"passed {passed}\nfailed {failed}\nskipped {skipped}\n");
    }

    private static int Count(JsonDocument result, string name) => result.RootElement.GetProperty(name).GetInt32();

    private static async Task Run(string program, params string[] arguments)
    {
        var (exit, said) = await Ended(program, arguments);
        Assert.That(exit, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{said}");
    }

    private static async Task<(int Exit, string Said)> Ended(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        using var patience = new CancellationTokenSource(Patience);
        var said = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, string.Concat(said));
    }

    private static Process Start(string program, string[] arguments)
    {
        // On Windows npm is a script, which only a shell starts.
        var (file, before) = OperatingSystem.IsWindows() && program == "npm"
            ? ("cmd", new[] { "/c", program })
            : (program, []);
        var start = new ProcessStartInfo(file, [.. before, .. arguments])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        }
        catch (Win32Exception)
        {
            Assert.Ignore($"'{program}' is not installed: the displays cannot be tested here");
            throw;
        }
    }
}
