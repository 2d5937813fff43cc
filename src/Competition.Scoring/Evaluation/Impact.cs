namespace Competition.Scoring;

/// <summary>Turns what a fact may change into dirty cells.</summary>
internal sealed class Impact(Plan plan, Entrants entrants, Dirt dirt) : IImpact
{
    public void OnInput(Input input, EntrantId entrant)
    {
        if (plan.Find(input) is not { } vertex) return;
        if (entrants.NumberOf(entrant) is >= 0 and var number) dirt.Add(vertex.Number, number);
    }

    public void OnInput(Input input)
    {
        if (plan.Find(input) is { } vertex) dirt.AddOfVertex(vertex.Number);
    }

    public void OnSignal(string signal, EntrantId entrant)
    {
        if (entrants.NumberOf(entrant) is not (>= 0 and var number)) return;
        foreach (var vertex in plan.ReadersOf(signal)) dirt.Add(vertex.Number, number);
    }

    public void OnDetector(DetectorRule detector, EntrantId entrant)
    {
        if (plan.Find(detector) is not { } vertex) return;
        if (entrants.NumberOf(entrant) is >= 0 and var number) dirt.Add(vertex.Number, number);
    }

    public void OnEntrant(EntrantId entrant)
    {
        if (entrants.NumberOf(entrant) is >= 0 and var number) dirt.AddOfEntrant(number);
    }

    public void OnEverybody() => dirt.AddAll();

    public void OnInstant()
    {
        if (plan.Find(Instant.Now) is { IsRead: true } vertex) dirt.AddOfVertex(vertex.Number);
    }
}
