namespace Competition.Journal;

/// <summary>The numbers of the format of entry bytes (README.md).</summary>
internal static class EntryFormat
{
    /// <summary>The version that is written, and the only one so far.</summary>
    public const int Version = 1;

    /// <summary>Version, content, evidence.</summary>
    public const int Parts = 3;

    /// <summary>The extension type of numbers that are no 64-bit integers: their canonical text.</summary>
    public const sbyte Decimal = 1;
}
