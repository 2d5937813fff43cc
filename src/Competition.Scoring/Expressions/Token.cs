namespace Competition.Scoring;

/// <summary>A word of an expression, where it stands, and the number that a number literal says.</summary>
internal readonly record struct Token(TokenKind Kind, int Position, string Text, decimal Number = 0m)
{
    public bool Is(string text) => Kind is TokenKind.Symbol or TokenKind.Keyword && Text == text;

    public string Shown => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Code => $"code '{Text}'",
        _ => $"'{Text}'",
    };
}
