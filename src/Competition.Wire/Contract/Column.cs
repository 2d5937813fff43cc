namespace Competition.Wire;

/// <summary>A column of cells. Role <c>key</c> orders the board, <c>part</c> makes up the first key.</summary>
/// <param name="Title">In the language of the hall; for a value without titles, its name.</param>
/// <param name="Decimals">Decimals to display; null = as they are.</param>
/// <param name="Titles">The rulebook's own, in its languages; none = it has only the name.</param>
/// <param name="Unit">What the numbers count, <c>s</c> for seconds; null = not said.</param>
public sealed record Column(
    string Cell, string Title, string Role, int? Decimals, IReadOnlyList<Titled> Titles, string? Unit);
