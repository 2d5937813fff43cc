namespace Competition.Cli;

/// <summary>One signal of a bench: what it shows at a contest time.</summary>
internal sealed record Track(string Signal, Func<decimal, decimal> Shows)
{
    /// <summary>A switch that is on from one instant until before another.</summary>
    public static Track On(string signal, decimal from, decimal until = decimal.MaxValue) =>
        new(signal, time => time >= from && time < until ? 1 : 0);

    /// <summary>The same, but another value for a while.</summary>
    public Track But(decimal from, decimal until, decimal value) =>
        this with { Shows = time => time >= from && time < until ? value : Shows(time) };
}
