namespace Competition.Wire;

/// <summary>A column of cells. Role <c>key</c> orders the board, <c>part</c> is what the first key is made of.</summary>
/// <param name="Decimals">Decimals to display; null = as they are.</param>
public sealed record Column(string Cell, string Title, string Role, int? Decimals);
