namespace Competition.Journal;

/// <summary>A Redis on which a receipt would not mean "on disk": says each reason and what is required.</summary>
public sealed class RedisUnsafeException(IReadOnlyList<string> faults)
    : IOException("this Redis does not keep what it acknowledges: " + string.Join("; ", faults))
{
    /// <summary>What is not as it must be, each with what is required.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
