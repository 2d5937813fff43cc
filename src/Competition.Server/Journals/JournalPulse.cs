namespace Competition.Server;

/// <summary>Whether the journals can be reached; those in files always can.</summary>
internal sealed class JournalPulse
{
    private volatile bool _isLost;

    public bool IsLost
    {
        get => _isLost;
        set => _isLost = value;
    }
}
