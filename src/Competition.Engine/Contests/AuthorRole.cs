namespace Competition.Engine;

/// <summary>Priority of authors (formats.md): device &lt; referee = judge &lt; head judge &lt; organiser.</summary>
public enum AuthorRole { Device, Judge, Referee, HeadJudge, Organiser }
