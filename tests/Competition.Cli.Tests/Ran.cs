using System.Text;

namespace Competition.Cli.Tests;

/// <summary>What a command did: its exit code, its result, and what it said.</summary>
internal sealed record Ran(int Exit, string Output, string Talk)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<Ran> Command(params string[] args) => Command(TimeProvider.System, args);

    public static Task<Ran> Command(TimeProvider time, params string[] args) => Command(time, live: false, args);

    /// <summary>As a person sees it, with progress drawn in place.</summary>
    public static Task<Ran> Live(TimeProvider time, params string[] args) => Command(time, live: true, args);

    private static async Task<Ran> Command(TimeProvider time, bool live, string[] args)
    {
        using var output = new MemoryStream();
        using var talk = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, TextWriter.Synchronized(talk), live, time);
        var exit = await CommandLine.Run(args, terminal, CancellationToken.None);
        return new Ran(exit, Encoding.UTF8.GetString(output.ToArray()), talk.ToString());
    }
}
