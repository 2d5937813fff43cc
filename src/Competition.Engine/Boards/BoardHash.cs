namespace Competition.Engine;

/// <summary>
/// The hash of a board (formats.md "Hubs"): two 32-bit lanes, each the sum over rows of MurmurHash3 x86-32 of
/// <c>entrant|rank|position|cells…</c>. Order-free, incremental, the same in every browser.
/// </summary>
public readonly record struct BoardHash(uint Lane0, uint Lane1)
{
    /// <summary>16 lower-case hexadecimal digits, lane 0 first.</summary>
    public override string ToString() => $"{Lane0:x8}{Lane1:x8}";
}
