namespace Competition.Server;

/// <summary>A body that breaks off: over a bound, too slow, badly packed, or the server stops.</summary>
internal sealed class BrokenBodyException(string code) : Exception(code)
{
    /// <summary>
    /// The stable code for why reading ended, or null: then it is a bug. Cancelled means that the server stops, or
    /// that the client is gone and nobody will read this.
    /// </summary>
    public static string? CodeOf(Exception e) => e switch
    {
        BrokenBodyException broken => broken.Message,
        BadHttpRequestException bad => Problem.CodeOf(bad.StatusCode),
        InvalidDataException => "badly-packed",
        OperationCanceledException => "stopping",
        _ => null,
    };
}
