namespace Competition.Scoring;

/// <summary>Whether a value lets something through: missing never does.</summary>
internal static class ValueTruth
{
    public static bool Holds(this Value value)
    {
        if (value.IsMissing) return false;
        return value.IsCode ? value.Code.Length > 0 : value.Number != 0m;
    }
}
