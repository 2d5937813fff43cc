namespace Competition.Server;

/// <summary>
/// A line that became no fact: why (a stable code), where in it (JSON pointer), and the sentence for people.
/// </summary>
/// <param name="Id">The fact's id where it could be read.</param>
internal sealed record LineRefusal(
    int Line, string? Id, string Why, string Pointer, string English, string Chinese);
