namespace Competition.Scoring;

/// <summary>The kinds of words in an expression.</summary>
internal enum TokenKind { Number, Code, Name, Keyword, Symbol, End }
