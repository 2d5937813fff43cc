namespace Competition.Wire.Tests;

/// <summary>What this build's contract is made of.</summary>
internal static class Contract
{
    /// <summary>The public records of the assembly: whatever is public and can be printed as a record.</summary>
    public static IReadOnlyList<Type> Records { get; } =
        [.. typeof(Patch).Assembly.GetExportedTypes().Where(type => type.GetMethod("<Clone>$") is not null)];
}
