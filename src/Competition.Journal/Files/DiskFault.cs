namespace Competition.Journal;

/// <summary>What a failure of the disk is called in a refusal.</summary>
internal static class DiskFault
{
    /// <summary>No space left, or over the quota, on Linux, macOS and Windows.</summary>
    private static readonly int[] Full = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static bool Is(Exception failure) => failure is IOException or UnauthorizedAccessException;

    public static string Code(Exception failure) => Full.Contains(failure.HResult) ? "disk-full" : "disk-failed";
}
