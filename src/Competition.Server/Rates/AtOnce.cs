namespace Competition.Server;

/// <summary>How much of one kind may run at once: in all, for one stranger's address, and waiting for a turn.</summary>
internal sealed record AtOnce(int Most, int PerAddress, int Queue)
{
    /// <summary>Strangers together leave a quarter to those who bring a pass.</summary>
    public int Strangers => Math.Max(1, Most - (Most / Limits.ReservedPart));

    /// <summary>Of one address, fewer wait than of all, so that it does not fill the queue either.</summary>
    public int QueuePerAddress => Queue / Limits.ReservedPart;
}
