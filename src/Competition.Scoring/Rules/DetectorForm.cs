namespace Competition.Scoring;

/// <summary>What a detector looks for (B6): a state that holds, a sequence of edges, an integral.</summary>
public enum DetectorForm
{
    /// <summary>A predicate that holds for some time.</summary>
    When,

    /// <summary>Predicates that become true one after the other.</summary>
    Sequence,

    /// <summary>The sum of a number over time: its unit times seconds.</summary>
    Integral,
}
