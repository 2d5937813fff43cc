namespace Competition.Wire;

/// <summary>A column of cells. Role <c>key</c> orders the board, <c>part</c> makes up the first key.</summary>
/// <param name="Decimals">Decimals to display; null = as they are.</param>
public sealed record Column(string Cell, string Title, string Role, int? Decimals);
