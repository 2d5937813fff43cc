using System.ComponentModel;
using System.Diagnostics;

namespace Competition.Wire.Tests;

/// <summary>The programs of node; tests that need them are ignored where they are not installed.</summary>
internal static class Node
{
    public static string Folder { get; } = Repository.PathOf("tests", "Competition.Wire.Tests", "Browser", "npm");

    /// <summary>Runs a program in the folder of the npm packages to its end.</summary>
    public static async Task Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        process.StandardInput.Close();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{string.Concat(said)}");
    }

    public static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        }
        catch (Win32Exception)
        {
            Assert.Ignore($"'{program}' is not installed: the official browser client cannot be tried here");
            throw;
        }
    }
}
