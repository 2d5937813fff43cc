using System.Text;

namespace Competition.Cli.Tests;

/// <summary>What a command did: its exit code, its result, and what it said.</summary>
internal sealed record Ran(int Exit, string Output, string Talk)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<Ran> Command(params string[] args) => Command(TimeProvider.System, args);

    public static async Task<Ran> Command(TimeProvider time, params string[] args)
    {
        using var output = new MemoryStream();
        using var talk = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, TextWriter.Synchronized(talk), Live: false, time);
        var exit = await CommandLine.Run(args, terminal, CancellationToken.None);
        return new Ran(exit, Encoding.UTF8.GetString(output.ToArray()), talk.ToString());
    }
}
