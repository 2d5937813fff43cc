namespace Competition.Scoring;

/// <summary>What is wrong with a document: where (JSON pointer), what, and what is allowed.</summary>
public sealed record DocumentError(string Pointer, string What, string Allowed)
{
    public override string ToString() =>
        Allowed.Length == 0 ? $"{Pointer}: {What}" : $"{Pointer}: {What}; allowed: {Allowed}";
}
