using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What became of a contest that was put.</summary>
public abstract record PutOutcome
{
    private PutOutcome() { }

    /// <summary>There was none of that id.</summary>
    public sealed record Created(LiveContest Contest) : PutOutcome;

    /// <summary>It had no marks or samples: a new contest fact counts now.</summary>
    public sealed record Replaced(LiveContest Contest) : PutOutcome;

    /// <summary>It has marks or samples: 409.</summary>
    public sealed record HasMarks : PutOutcome;

    /// <summary>Something that stands would be left behind: 409.</summary>
    public sealed record Strands(Refusal Why) : PutOutcome;

    /// <summary>The document is wrong; pointers are into the body; nothing was written.</summary>
    public sealed record Wrong(IReadOnlyList<DocumentError> Errors) : PutOutcome;

    /// <summary>The journal refused (disk full, say).</summary>
    public sealed record Refused(Refusal Why) : PutOutcome;
}
