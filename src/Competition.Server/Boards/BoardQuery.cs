namespace Competition.Server;

/// <summary>Which board, as of when (default: all facts), in which form (default: json).</summary>
internal sealed record BoardQuery(string? Of, string? AsOf, string? Format);
