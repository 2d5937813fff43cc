namespace Competition.Journal;

/// <summary>A Redis on which a receipt would not mean "on disk": says each reason and what is required.</summary>
public sealed class RedisUnsafeException(IReadOnlyList<string> faults)
    : IOException("this Redis does not keep what it acknowledges: " + string.Join("; ", faults))
{
    /// <summary>Each setting that is not as required, what it is, and what it must be.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
