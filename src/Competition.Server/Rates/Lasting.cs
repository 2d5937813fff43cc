namespace Competition.Server;

/// <summary>
/// Marks a call that lasts or costs: a bounded number runs at once, a part of them for one address only, and some are
/// left to those who bring a pass.
/// </summary>
internal sealed record Lasting(string Name)
{
    public static Lasting Feed { get; } = new("feeds");

    public static Lasting Recount { get; } = new("recounts");

    public static Lasting Wall { get; } = new("walls");
}
