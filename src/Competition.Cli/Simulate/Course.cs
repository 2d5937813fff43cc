namespace Competition.Cli;

/// <summary>The six stages' windows in a contest of so many minutes.</summary>
internal sealed class Course(int minutes)
{
    public const int Stages = 6;

    private static readonly int[] Limits = [300, 1200, 900, 900, 1200, 900];

    public decimal Limit(int stage) => Seconds(Limits[stage - 1]);

    /// <summary>How long the preparation may take from its first step to its last.</summary>
    public decimal Within => Seconds(240);

    /// <summary>How long what a stage asks for must last.</summary>
    public decimal Hold(int stage) => CourseRules.Held(stage switch { 3 => 5, 4 => 10, 6 => 30, _ => 0 }, Limit(stage));

    /// <summary>Seconds here for seconds of the sample's course.</summary>
    public decimal Seconds(int ofSample) => CourseRules.Scaled(ofSample, minutes);
}
