namespace Competition.Wire;

/// <summary>The text of the cell in a column.</summary>
public sealed record CellText(int Column, string Text);
