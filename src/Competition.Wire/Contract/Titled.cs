namespace Competition.Wire;

/// <summary>A title in a language (<c>zh-CN</c>, <c>en</c>); blank = in all.</summary>
public sealed record Titled(string Language, string Text);
