namespace Competition.Scoring;

/// <summary>How far a walk had come when its state was kept.</summary>
/// <param name="ReadTo">Event time of the last sample that was read, counting or not.</param>
/// <param name="LastAt">Event time of the last that counted; null before the first.</param>
/// <param name="Time">Its contest time.</param>
internal readonly record struct Progress(decimal ReadTo, decimal? LastAt, decimal Time)
{
    /// <summary>Whether what happens at an instant was all ahead.</summary>
    public bool IsBefore(decimal at, decimal time) => ReadTo < at && (LastAt is null || Time < time);
}
