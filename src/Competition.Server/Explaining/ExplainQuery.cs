namespace Competition.Server;

/// <summary>
/// A cell (as of when; default: all facts), or a board and between which moments, or around which fact; of whom; and in
/// which form (default: json) and language (default: en); as which audience sees it.
/// </summary>
internal sealed record ExplainQuery(
    string? Cell, string? Board, string? Entrant, string? AsOf, string? From, string? To, string? Fact,
    string? Format, string? Lang, string? Role);
