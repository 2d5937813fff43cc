namespace Competition.Scoring;

/// <summary>How far a walk had come when its state was kept.</summary>
/// <param name="Read">The row of the last sample that was read, counting or not; -1 before the first.</param>
/// <param name="Last">The row of the last that counted; -1 before the first.</param>
/// <param name="ReadTo">The event time of the one.</param>
/// <param name="Time">The contest time of the other.</param>
internal readonly record struct Progress(int Read, int Last, decimal ReadTo, decimal Time)
{
    /// <summary>Whether what happens at an instant was all ahead.</summary>
    public bool IsBefore(decimal at, decimal time) => (Read < 0 || ReadTo < at) && (Last < 0 || Time < time);
}
