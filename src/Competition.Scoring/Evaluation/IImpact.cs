namespace Competition.Scoring;

/// <summary>Told what a fact that begins or ceases to count may change.</summary>
internal interface IImpact
{
    /// <param name="entrant">Null where every entrant reads it.</param>
    void OnInput(Input input, EntrantId? entrant);

    void OnEntrant(EntrantId entrant);

    void OnEverybody();

    /// <summary>The evaluation instant has moved.</summary>
    void OnInstant();
}
