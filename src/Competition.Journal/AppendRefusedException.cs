namespace Competition.Journal;

/// <summary>An append that is known to have left nothing in the journal (disk full, say). <c>Code</c> is the refusal's code.</summary>
public sealed class AppendRefusedException(string code, Exception? inner) : IOException($"append refused: {code}", inner)
{
    public string Code { get; } = code;
}
