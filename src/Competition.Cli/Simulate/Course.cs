namespace Competition.Cli;

/// <summary>The six stages' windows in a contest of so many minutes.</summary>
internal sealed class Course(int minutes)
{
    public const int Stages = 6;

    private static readonly int[] Limits = [600, 1000, 1050, 1050, 1200, 1000];

    public decimal Limit(int stage) => Seconds(Limits[stage - 1]);

    /// <summary>Seconds here for seconds of the sample's course.</summary>
    public decimal Seconds(int ofSample) => CourseRules.Scaled(ofSample, minutes);
}
