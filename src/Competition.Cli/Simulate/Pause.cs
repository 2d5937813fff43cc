namespace Competition.Cli;

/// <summary>A time in which a clock, a line or a device stands.</summary>
internal sealed record Pause(decimal From, decimal To)
{
    public bool Covers(decimal time) => time >= From && time < To;
}
