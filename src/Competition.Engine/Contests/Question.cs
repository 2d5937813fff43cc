namespace Competition.Engine;

/// <summary>Of when, and as whom, a recount is asked.</summary>
/// <param name="Role">Null = everything, as no audience sees it.</param>
internal sealed record Question(Moment When, string? Role);
