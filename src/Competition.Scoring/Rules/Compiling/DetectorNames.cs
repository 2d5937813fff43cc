namespace Competition.Scoring;

/// <summary>What an expression may read of a detector (B6).</summary>
internal static class DetectorNames
{
    private static readonly string[] Known =
        ["fires", "first", "last", "dwell", "longest", "on", "wrong", "total", "max", "min"];

    public static Resolved Resolve(DetectorRule detector, string output)
    {
        if (output.Length == 0) return Resolved.As(detector.Read(DetectorOutputs.Fires));
        if (Array.IndexOf(Known, output) is >= 0 and var at)
        {
            var read = (DetectorOutputs)(1 << at);
            var type = read == DetectorOutputs.On ? ExpressionType.Truth : ExpressionType.Number;
            return Resolved.As(detector.Read(read), type);
        }

        var allowed = string.Join(", ", Known.Select(k => $"{detector.Name}.{k}"));
        return Resolved.Refused($"'{detector.Name}' has no '{output}'{Spelling.Hint(output, Known)}", allowed);
    }
}
