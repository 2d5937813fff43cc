namespace Competition.Scoring;

/// <summary>Collects what is wrong with a document: each error once, at most <see cref="Limits.Errors"/>.</summary>
internal sealed class Problems
{
    private readonly HashSet<DocumentError> _seen = [];
    private readonly List<DocumentError> _errors = [];

    public bool Any => _errors.Count > 0;

    public int Count => _errors.Count;

    public IReadOnlyList<DocumentError> All => _errors;

    /// <summary>The same rule may be read at many nodes: what is said once about a place is not said again.</summary>
    public void Add(string pointer, string what, string allowed)
    {
        var error = new DocumentError(pointer, what, allowed);
        if (_errors.Count < Limits.Errors && _seen.Add(error)) _errors.Add(error);
    }
}
