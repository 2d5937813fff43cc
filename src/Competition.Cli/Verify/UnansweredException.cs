namespace Competition.Cli;

/// <summary>A server did not answer, or said no: nothing could be verified.</summary>
internal sealed class UnansweredException(string line, int exit) : Exception(line)
{
    /// <summary>How the command ends.</summary>
    public int Exit { get; } = exit;
}
