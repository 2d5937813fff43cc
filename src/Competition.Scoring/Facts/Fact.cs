namespace Competition.Scoring;

/// <summary>
/// One immutable event. <see cref="Content"/> is what the source sent (without evidence); <c>by</c>, <c>recv</c>,
/// <c>skew</c> are evidence that the venue adds, are not content and are never read by scoring.
/// </summary>
public sealed class Fact
{
    /// <summary>
    /// Takes members of the right shape: text <c>id</c>, number <c>at</c>. Bounds and forms are checked where facts
    /// are read, not here.
    /// </summary>
    /// <param name="evidence">Null where there is none, as in what a source sends.</param>
    /// <exception cref="ArgumentException">There is no such <c>id</c> or <c>at</c>.</exception>
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

    /// <summary>Unique for ever: the same id with other content is a conflict (model.md B11.3).</summary>
    public FactId Id { get; }

    /// <summary><see cref="FactType.Mark"/> where the content names none.</summary>
    public FactType Type { get; }

    /// <summary>
    /// Event time in seconds, stamped at the source: since 1970 or on the contest's own base
    /// (<see cref="TimeBase"/>). As read: from <see cref="Limits.FirstInstant"/> to below
    /// <see cref="Limits.EndOfTime"/>, at most <see cref="Limits.TimeDecimals"/> decimals. Not contest time, which
    /// only clocks give (model.md B11.5).
    /// </summary>
    public decimal At { get; }

    /// <summary>Null where the type has none, such as a sample or a void.</summary>
    public NodePath? Node { get; }

    /// <summary>Null where it is about no single one: a mark for all, a common clock, a void.</summary>
    public EntrantId? Entrant { get; }

    /// <summary>
    /// What the source sent, <c>id</c> and <c>at</c> included; times in seconds whatever the time base.
    /// </summary>
    public Members Content { get; }

    /// <summary><c>by recv skew</c> as the venue set them; null where they are not known.</summary>
    public Members? Evidence { get; }

    /// <summary>
    /// Where it stands; null where nobody said. No content, and read only for what is under review (model.md B11.30).
    /// </summary>
    public JournalPlace? Place { get; private set; }

    /// <summary>The member <c>value</c>: what a mark is read for, whenever it is read.</summary>
    internal Datum Recorded { get; }

    /// <summary>The member <c>status</c>, which is read with it.</summary>
    internal string? Status { get; }

    /// <summary>A member of the content; <see cref="Datum.Null"/> where there is none.</summary>
    public Datum this[string member] => Content[member];

    /// <summary>The same content: then a second fact of the same id is a no-op.</summary>
    public bool SameContent(Fact other) => Content.Equals(other.Content);

    /// <summary>The same content with other evidence.</summary>
    public Fact With(Members evidence) => new(Content, evidence);

    /// <summary>The same fact, as it stands there.</summary>
    public Fact StandingAt(JournalPlace place)
    {
        if (Place == place) return this;
        var standing = (Fact)MemberwiseClone();
        standing.Place = place;
        return standing;
    }

    /// <summary>For logs: type and id.</summary>
    public override string ToString() => $"{Type} {Id}";

    /// <summary>Whether facts of every type have a member of that name, or may have.</summary>
    internal static bool IsOfEvery(string member) => member is "id" or "type" or "at" || IsEvidence(member);

    /// <summary>Whether a member of that name is evidence: set by the venue, no content.</summary>
    internal static bool IsEvidence(string member) => member is "by" or "recv" or "skew";
}
