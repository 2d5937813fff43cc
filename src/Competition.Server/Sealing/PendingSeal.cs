namespace Competition.Server;

/// <summary>Answer to a seal that needs a second person.</summary>
/// <param name="Ruling"><c>pending</c></param>
/// <param name="Confirm">The id of <c>POST …/confirm/{id}</c>.</param>
internal sealed record PendingSeal(string Ruling, string Confirm);
