namespace Competition.Scoring;

/// <summary>
/// What is wrong with a document: where (JSON pointer; empty for the whole), what, and what is allowed. Each is cut
/// where it would be endless, because what it quotes is a stranger's.
/// </summary>
public sealed record DocumentError(string Pointer, string What, string Allowed)
{
    /// <summary>
    /// JSON pointer; empty for the whole. At most <see cref="Limits.ErrorText"/> characters, as the others.
    /// </summary>
    public string Pointer { get; init; } = Brief.Cut(Pointer, Limits.ErrorText);

    /// <summary>What is wrong there, and what was probably meant.</summary>
    public string What { get; init; } = Brief.Cut(What, Limits.ErrorText);

    /// <summary>What may stand there; empty where nothing helps.</summary>
    public string Allowed { get; init; } = Brief.Cut(Allowed, Limits.ErrorText);

    /// <summary><c>pointer: what; allowed: …</c>, without what is empty.</summary>
    public override string ToString()
    {
        var where = Pointer.Length == 0 ? "" : Pointer + ": ";
        return Allowed.Length == 0 ? where + What : $"{where}{What}; allowed: {Allowed}";
    }
}
