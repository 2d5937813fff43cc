namespace Competition.Scoring;

/// <summary>A formula as a document writes it: a number, or a text of the expression language.</summary>
internal sealed record Written(string Pointer, decimal? Number, string Text);
