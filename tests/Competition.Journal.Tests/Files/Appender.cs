using System.Diagnostics;

namespace Competition.Journal.Tests;

/// <summary>Another process that has a journal open.</summary>
internal sealed class Appender : IDisposable
{
    private readonly Process _process;

    private Appender(Process process) => _process = process;

    public static Appender Start(params string[] arguments)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "Competition.Journal.Appender.dll");
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, ["exec", dll, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new Appender(Process.Start(start)!);
    }

    /// <summary>The next line it says.</summary>
    public async Task<string> Line() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new AssertionException("the appender has ended");

    /// <summary>Kills it without a chance to clean up; returns what it had still said.</summary>
    public async Task<IReadOnlyList<string>> Kill()
    {
        _process.Kill();
        var rest = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<int> Ended()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
