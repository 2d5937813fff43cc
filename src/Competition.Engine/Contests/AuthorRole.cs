namespace Competition.Engine;

/// <summary>Priority of authors (formats.md): device &lt; referee = judge &lt; head judge &lt; organiser.</summary>
public enum AuthorRole
{
    /// <summary>A machine.</summary>
    Device,

    /// <summary>Who marks.</summary>
    Judge,

    /// <summary>Who runs a venue; the same priority as a judge.</summary>
    Referee,

    /// <summary>May void what is not known here yet.</summary>
    HeadJudge,

    /// <summary>May do all that a fact can say.</summary>
    Organiser,
}
