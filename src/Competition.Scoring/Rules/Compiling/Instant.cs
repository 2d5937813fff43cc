namespace Competition.Scoring;

/// <summary>The evaluation instant (B11.4) as what cells read: there is one.</summary>
internal sealed class Instant
{
    private Instant() { }

    public static Instant Now { get; } = new();
}
