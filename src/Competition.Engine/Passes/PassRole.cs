namespace Competition.Engine;

/// <summary>What a pass lets its bearer be.</summary>
public enum PassRole
{
    /// <summary>A screen in a hall; also who only reads a contest that is not public.</summary>
    Wall,

    /// <summary>Who competes, and sees what contestants see.</summary>
    Contestant,

    /// <summary>Reads everything, journals too; writes nothing.</summary>
    Auditor,

    /// <summary>A machine that sends samples and marks of its own.</summary>
    Device,

    /// <summary>Marks as one seat of a panel.</summary>
    Judge,

    /// <summary>Marks, times and gives statuses; the same priority as a judge.</summary>
    Referee,

    /// <summary>Decides about marks: corrects, signs, holds, posts.</summary>
    HeadJudge,

    /// <summary>May do all that there is.</summary>
    Organiser,
}
