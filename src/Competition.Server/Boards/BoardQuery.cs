namespace Competition.Server;

/// <summary>
/// Which board (default: all), as of when (default: all facts), in which form (default: json), as which audience sees
/// it (default: as the caller does).
/// </summary>
internal sealed record BoardQuery(string? Of, string? AsOf, string? Format, string? Role);
