namespace Competition.Cli;

/// <summary>What <c>competition export</c> was asked for.</summary>
/// <param name="Out">A folder that is not there yet, or is empty; or a file.</param>
internal sealed record ExportRequest(Uri Server, string Contest, string? Pass, string Out, TimeSpan GiveUp)
{
    public ContestApi Open() => new(Server, Contest, Pass, Connection.Patience);

    /// <summary>The ending of the file; null, and why, where it is none of those that are written.</summary>
    public (string? Ending, string Why) Ending(params string[] allowed)
    {
        var ending = Path.GetExtension(Out);
        return allowed.Contains(ending)
            ? (ending, "")
            : (null, $"--out: '{Out}' does not end in what can be written; allowed: {string.Join(", ", allowed)}");
    }
}
