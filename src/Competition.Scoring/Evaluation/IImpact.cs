namespace Competition.Scoring;

/// <summary>Told what a fact that begins or ceases to count may change.</summary>
internal interface IImpact
{
    void OnInput(Input input, EntrantId entrant);

    /// <summary>An input that every entrant reads.</summary>
    void OnInput(Input input);

    /// <summary>The first sample of a signal of an entrant.</summary>
    void OnSignal(string signal, EntrantId entrant);

    /// <summary>A fire of a detector that is overruled or restored.</summary>
    void OnDetector(DetectorRule detector, EntrantId entrant);

    void OnEntrant(EntrantId entrant);

    void OnEverybody();

    /// <summary>The evaluation instant has moved.</summary>
    void OnInstant();
}
