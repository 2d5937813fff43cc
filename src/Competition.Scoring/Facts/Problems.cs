using System.Globalization;

namespace Competition.Scoring;

/// <summary>
/// Collects what is wrong with a document: each error once, at most <see cref="Limits.Errors"/>; then only how many
/// more there are, so that a document full of errors costs no more than a right one.
/// </summary>
public sealed class Problems
{
    private HashSet<DocumentError>? _seen;      // mostly there is nothing wrong, and then none of these
    private HashSet<string>? _places;
    private readonly List<DocumentError> _errors = [];
    private int _more;

    private HashSet<string> Places => _places ??= new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _errors.Count > 0;

    /// <summary>More are only counted: nobody need find words for them.</summary>
    internal bool IsFull => _errors.Count >= Limits.Errors;

    /// <summary>How many there are, also of those that are not shown.</summary>
    public int Count => _errors.Count + _more;

    /// <summary>
    /// At most <see cref="Limits.Errors"/>, in the order in which they were found; then one that says how many more.
    /// </summary>
    public IReadOnlyList<DocumentError> All => _more == 0 ? _errors : [.. _errors, More()];

    /// <summary>The same rule may be read at many nodes: what is said once about a place is not said again.</summary>
    public void Add(string pointer, string what, string allowed) => Add(pointer, what, allowed, static () => "");

    /// <summary>Another one, unless the same is said of that place already.</summary>
    public void Add(DocumentError error) => Add(error.Pointer, error.What, error.Allowed);

    /// <param name="hint">What was probably meant; sought only where it is shown.</param>
    internal void Add(string pointer, string what, string allowed, Func<string> hint)
    {
        if (IsFull) CountMore(pointer);
        else if ((_seen ??= []).Add(new DocumentError(pointer, what, allowed)))
        {
            Places.Add(pointer);
            _errors.Add(new DocumentError(pointer, what + hint(), allowed));
        }
    }

    /// <summary>One more that is not shown.</summary>
    internal void CountMore() => _more++;

    private void CountMore(string pointer)
    {
        if (Places.Count >= Limits.CountedPlaces || Places.Add(pointer)) _more++;
    }

    private DocumentError More()
    {
        var errors = _more == 1 ? "error" : "errors";
        return new DocumentError("", string.Create(CultureInfo.InvariantCulture, $"and {_more} more {errors}"), "");
    }
}
