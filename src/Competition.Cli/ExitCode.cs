namespace Competition.Cli;

/// <summary>How a command ends (formats.md "Command line").</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The server refused at least one fact.</summary>
    public const int Refused = 1;

    /// <summary>A journal, a seal or a result does not hold.</summary>
    public const int Damaged = 1;

    /// <summary>A document, an option, a pass or an address is wrong; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>The server did not answer for as long as the sender was told to wait.</summary>
    public const int GivenUp = 3;

    /// <summary>A result holds as it was sealed, and has been recalled or sealed anew since.</summary>
    public const int Lifted = 4;

    /// <summary>Stopped by a signal, as shells count it.</summary>
    public const int Stopped = 130;
}
