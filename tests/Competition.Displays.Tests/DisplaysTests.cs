using System.Globalization;
using System.Text.Json;

namespace Competition.Displays.Tests;

/// <summary>The displays' own runner and type checker, as tests of this one.</summary>
[TestFixture]
internal sealed class DisplaysTests
{
    [SetUp]
    public void NeedsNode()
    {
        if (!Npm.IsHere) Assert.Ignore("npm is not on the PATH: the displays' tests need Node.js 20.19 or later");
        if (!Directory.Exists(Path.Combine(Npm.Folder, "node_modules")))
        {
            Assert.Ignore("displays/node_modules is not there: build without -p:Displays=false first");
        }
    }

    [Test]
    public async Task The_unit_tests_of_the_displays_pass()
    {
        var report = Path.Combine(Path.GetTempPath(), $"displays-{Guid.NewGuid():N}.json");
        var (exit, output) = await Npm.Run("run", "test", "--", "--reporter=default", "--reporter=json", $"--outputFile={report}");
        Assert.That(File.Exists(report), Is.True, output);
        using var results = JsonDocument.Parse(await File.ReadAllBytesAsync(report));
        File.Delete(report);
        int Count(string name) => results.RootElement.GetProperty(name).GetInt32();
        var (passed, failed, skipped) = (Count("numPassedTests"), Count("numFailedTests"), Count("numPendingTests"));
        await Tell(passed, failed, skipped);
        Assert.That(failed, Is.Zero, output);
        Assert.That(passed, Is.Positive, output);
        Assert.That(exit, Is.Zero, output);
    }

    [Test]
    public async Task The_types_of_the_displays_hold()
    {
        var (exit, output) = await Npm.Run("run", "check");
        Assert.That(exit, Is.Zero, output);
    }

    // tests/run adds these to the counts of this runner.
    private static async Task Tell(int passed, int failed, int skipped)
    {
        if (Environment.GetEnvironmentVariable("COMPETITION_RESULTS") is not { Length: > 0 } folder) return;
        var counts = string.Create(CultureInfo.InvariantCulture, $"passed {passed}\nfailed {failed}\nskipped {skipped}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "displays.counts"), counts);
    }
}
