namespace Competition.Scoring;

/// <summary>
/// One immutable event. <see cref="Content"/> is what the source sent (without evidence); <c>by</c>, <c>recv</c>,
/// <c>skew</c> are evidence that the venue adds, are not content and are never read by scoring.
/// </summary>
public sealed class Fact
{
    /// <summary>Takes members of the right shape: text <c>id</c>, number <c>at</c>.</summary>
    public Fact(Members content, Members? evidence = null)
    {
        Content = content;
        Evidence = evidence;
        Id = new FactId(content["id"].Text ?? throw new ArgumentException("a fact has an id"));
        At = content["at"].Number ?? throw new ArgumentException("a fact has a time");
        Type = FactTypes.Of(content["type"].Text);
        Node = content["node"].Text is { } node ? new NodePath(node) : null;
        Entrant = content["entrant"].Text is { } entrant ? new EntrantId(entrant) : null;
        (Recorded, Status) = (content["value"], content["status"].Text);
    }

    public FactId Id { get; }

    public FactType Type { get; }

    /// <summary>Event time in seconds, stamped at the source.</summary>
    public decimal At { get; }

    public NodePath? Node { get; }

    public EntrantId? Entrant { get; }

    public Members Content { get; }

    public Members? Evidence { get; }

    /// <summary>The member <c>value</c>: what a mark is read for, whenever it is read.</summary>
    internal Datum Recorded { get; }

    /// <summary>The member <c>status</c>, which is read with it.</summary>
    internal string? Status { get; }

    /// <summary>A member of the content; <see cref="Datum.Null"/> where there is none.</summary>
    public Datum this[string member] => Content[member];

    /// <summary>The same content: then a second fact of the same id is a no-op.</summary>
    public bool SameContent(Fact other) => Content.Equals(other.Content);

    public Fact With(Members evidence) => new(Content, evidence);

    public override string ToString() => $"{Type} {Id}";

    /// <summary>Whether a member of that name is evidence: set by the venue, no content.</summary>
    internal static bool IsEvidence(string member) => member is "by" or "recv" or "skew";
}
