namespace Competition.Scoring;

/// <summary>For records from which nothing is computed.</summary>
internal sealed class NoImpact : IImpact
{
    private NoImpact()
    {
    }

    public static NoImpact Instance { get; } = new();

    public void OnInput(Input input, EntrantId entrant)
    {
    }

    public void OnInput(Input input)
    {
    }

    public void OnSignal(string signal, EntrantId entrant)
    {
    }

    public void OnDetector(DetectorRule detector, EntrantId entrant)
    {
    }

    public void OnEntrant(EntrantId entrant)
    {
    }

    public void OnEverybody()
    {
    }

    public void OnInstant()
    {
    }
}
