namespace Competition.Scoring;

/// <summary>
/// What an expression may read of a detector (B6). What its form never fills may be read too, and is doubted.
/// </summary>
internal static class DetectorNames
{
    private static readonly string[] Known =
        ["fires", "first", "last", "dwell", "longest", "on", "wrong", "total", "max", "min"];

    public static Resolved Resolve(DetectorRule detector, string output)
    {
        var filled = Array.FindAll(Known, k => IsFilled(detector.Form, OutputOf(k)));
        var allowed = string.Join(", ", filled.Select(k => $"{detector.Name}.{k}"));
        var at = Array.IndexOf(Known, output.Length == 0 ? "fires" : output);
        if (at < 0)
            return Resolved.Refused($"'{detector.Name}' has no '{output}'{Spelling.Hint(output, filled)}", allowed);

        var read = OutputOf(Known[at]);
        var type = read == DetectorOutputs.On ? ExpressionType.Truth : ExpressionType.Number;
        var resolved = Resolved.As(detector.Read(read), type);
        if (IsFilled(detector.Form, read)) return resolved;
        var name = output.Length == 0 ? detector.Name : $"{detector.Name}.{output}";
        var what = $"'{name}' of {Word(detector.Form)} is always {Empty(read)}";
        return resolved with { Doubt = new DocumentError("", what, allowed) };
    }

    /// <summary>Whether a detector of that form ever gives it another value than that at its beginning.</summary>
    public static bool IsFilled(DetectorForm form, DetectorOutputs output) => form switch
    {
        DetectorForm.Integral => output is DetectorOutputs.Total or DetectorOutputs.Max or DetectorOutputs.Min,
        DetectorForm.Sequence => output is DetectorOutputs.Fires or DetectorOutputs.First or DetectorOutputs.Last
            or DetectorOutputs.Wrong,
        _ => output is DetectorOutputs.Fires or DetectorOutputs.First or DetectorOutputs.Last
            or DetectorOutputs.Dwell or DetectorOutputs.Longest or DetectorOutputs.On,
    };

    private static DetectorOutputs OutputOf(string known) => (DetectorOutputs)(1 << Array.IndexOf(Known, known));

    private static string Word(DetectorForm form) => form switch
    {
        DetectorForm.Integral => "an 'integral'",
        DetectorForm.Sequence => "a 'seq'",
        _ => "a 'when'",
    };

    private static string Empty(DetectorOutputs output) => output switch
    {
        DetectorOutputs.On => "false",
        DetectorOutputs.First or DetectorOutputs.Last or DetectorOutputs.Max or DetectorOutputs.Min => "missing",
        _ => "0",
    };
}
