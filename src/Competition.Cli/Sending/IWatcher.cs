namespace Competition.Cli;

/// <summary>Shows a person how a delivery goes.</summary>
internal interface IWatcher
{
    Tally Tally { get; }

    /// <summary>Shows progress for as long as the work goes on.</summary>
    Task<Ending> While(Func<Task<Ending>> work);

    /// <summary>One more fact has its answer.</summary>
    void Moved();

    /// <summary>A sender has lost the server, and tries again.</summary>
    void Interrupted(string why);

    void Resumed();

    /// <summary>Something that a spectator should hear about.</summary>
    void Tell(string story);
}
