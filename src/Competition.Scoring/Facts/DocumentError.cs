namespace Competition.Scoring;

/// <summary>
/// What is wrong with a document: where (JSON pointer; empty for the whole), what, and what is allowed. Each is cut
/// where it would be endless, because what it quotes is a stranger's.
/// </summary>
public sealed record DocumentError(string Pointer, string What, string Allowed)
{
    public string Pointer { get; init; } = Brief.Cut(Pointer, Limits.ErrorText);

    public string What { get; init; } = Brief.Cut(What, Limits.ErrorText);

    public string Allowed { get; init; } = Brief.Cut(Allowed, Limits.ErrorText);

    public override string ToString()
    {
        var where = Pointer.Length == 0 ? "" : Pointer + ": ";
        return Allowed.Length == 0 ? where + What : $"{where}{What}; allowed: {Allowed}";
    }
}
