namespace Competition.Scoring;

/// <summary>Told what a fact that begins or ceases to count may change.</summary>
internal interface IImpact
{
    void OnInput(Input input, EntrantId entrant);

    /// <summary>An input that every entrant reads.</summary>
    void OnInput(Input input);

    void OnEntrant(EntrantId entrant);

    void OnEverybody();

    /// <summary>The evaluation instant has moved.</summary>
    void OnInstant();
}
