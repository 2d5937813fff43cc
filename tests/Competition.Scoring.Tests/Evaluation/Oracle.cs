using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Competition.Scoring.Tests;

/// <summary>
/// The reference evaluator beside the repository, run by python3; where either is absent, a test is ignored.
/// </summary>
internal sealed class Oracle : IDisposable
{
    private readonly Process _python;

    private Oracle(Process python) => _python = python;

    public static Oracle Start([CallerFilePath] string here = "")
    {
        var folder = Shared.Path("rules", "oracle");
        var isHere = File.Exists(Path.Combine(folder, "ref.py"));
        if (!isHere) Assert.Ignore("../shared/rules/oracle is not beside the repository");
        var script = Path.Combine(Path.GetDirectoryName(here)!, "oracle.py");
        var start = new ProcessStartInfo("python3", ["-B", script, folder])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        try
        {
            return new Oracle(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("python3 is not installed");
            throw;
        }
    }

    /// <summary>Every cell by <c>path.value</c> and entrant, every board's rows (entrant, rank, status).</summary>
    public JsonElement Evaluate(string rulebook, string roster, IEnumerable<string> facts, decimal? asOf = null)
    {
        var instant = asOf is { } at ? Canonical.Text(at) : "null";
        var list = string.Join(',', facts);
        var line = $$"""{"rulebook":{{rulebook}},"roster":{{roster}},"facts":[{{list}}],"asOf":{{instant}} }""";
        _python.StandardInput.WriteLine(line.ReplaceLineEndings(" "));
        _python.StandardInput.Flush();
        var answer = _python.StandardOutput.ReadLine();
        Assert.That(answer, Is.Not.Null, "the oracle could not evaluate the case");
        return JsonDocument.Parse(answer!).RootElement;
    }

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
    }
}
