namespace Competition.Journal;

/// <summary>An append that is known to have left nothing in the journal.</summary>
public sealed class AppendRefusedException(string code, Exception? inner)
    : IOException($"append refused: {code}", inner)
{
    /// <summary>
    /// <c>disk-full</c>, <c>disk-failed</c>, <c>redis-full</c>, <c>redis-refused</c>, or that of a bound
    /// (<see cref="Limits"/>).
    /// </summary>
    public string Code { get; } = code;
}
