namespace Competition.Wire;

/// <summary>What a referee's tablet may call on <c>/hubs/ref</c>. Nodes, entrants, seats and devices are ids.</summary>
public interface IRefHub
{
    /// <summary>
    /// From now on the tablet is told of its seat in a contest. Said again, as another device or after a return, it
    /// replaces what was said before.
    /// </summary>
    Task Watch(string contest, string device);

    /// <summary>
    /// Says that this tablet works on an entrant at a node; it ends by itself a while after the connection is gone.
    /// </summary>
    Task Open(string node, string entrant);

    Task Leave(string node, string entrant);

    /// <summary>Says that a value has been begun and not submitted, or no longer.</summary>
    Task Edit(string node, string entrant, string input, bool editing);

    /// <summary>Of the head judge: asks a seat to submit.</summary>
    Task Nudge(string seat);

    /// <summary>The server's time in milliseconds since 1970.</summary>
    Task<long> Time();
}
