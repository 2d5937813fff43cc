using Competition.Engine;

namespace Competition.Server;

/// <summary>Where a fact stands.</summary>
internal sealed record PlaceLine(string Journal, long Entry)
{
    public static PlaceLine Of(Placed placed) => new(placed.Journal.ToString(), placed.Entry);
}
