namespace Competition.Cli;

/// <summary>
/// What a command talks to: results go to <paramref name="Output"/>, everything said about them to <paramref
/// name="Talk"/>.
/// </summary>
/// <param name="Live">A person watches: progress may be drawn in place instead of told line by line.</param>
public sealed record Terminal(Stream Output, TextWriter Talk, bool Live, TimeProvider Time)
{
    /// <summary>Where a person answers; null where nobody does.</summary>
    public TextReader? Answers { get; init; }

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() =>
        new(Console.OpenStandardOutput(), Console.Error, Live: !Console.IsErrorRedirected, TimeProvider.System)
        {
            Answers = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Console.In,
        };
}
