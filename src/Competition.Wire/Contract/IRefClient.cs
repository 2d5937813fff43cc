namespace Competition.Wire;

/// <summary>What a referee's tablet is told.</summary>
public interface IRefClient
{
    /// <summary>Hashes of rules and roster: at once, and when they, the seat or its scope change.</summary>
    Task Desk(string rules, string roster);

    /// <summary>
    /// Marks, panels or signs of an entrant at a node are other than before; of a blank entrant, those of anybody at
    /// the node or below it.
    /// </summary>
    Task Changed(string node, string entrant);

    /// <summary>The other devices on this seat; none = it is alone again.</summary>
    Task Twins(IReadOnlyList<string> devices);

    /// <summary>Which other seats have open what this tablet has open.</summary>
    Task Also(string node, string entrant, IReadOnlyList<string> seats);

    /// <summary>The head judge waits for this seat.</summary>
    Task Nudged(string by);

    /// <summary>Every 2 s: nothing changed that you were not told. Milliseconds since 1970.</summary>
    Task Beat(long serverTime);

    /// <summary>
    /// The pass holds no more: <c>revoked</c>, <c>expired</c>, or <c>seat-taken</c> where another has the seat now. The
    /// connection closes.
    /// </summary>
    Task Ended(string code);
}
