namespace Competition.Server;

/// <summary>
/// Which facts of a feed: after a token, as which audience, and whether also those that are still to come.
/// </summary>
internal sealed record FeedQuery(string? After, string? Role, bool? Live)
{
    public bool IsLive => Live ?? true;
}
