namespace Competition.Wire.Tests;

/// <summary>Records of the contract with every member told apart.</summary>
internal static class Some
{
    public static Column Column() => new("cup/weld.total", "焊接", "key", 2, [Titled()], "s");

    public static Titled Titled() => new("en", "Welding");

    public static EntrantFace Face() => new("w07", "王芳", "104", "yueqing", "乐清", null);

    public static Row Row() => new("w07", 1, "ranked", ["93.5", "~DNF"], "2.5");

    public static RowChange Change() => new("w07", null, [new CellText(1, "12.5")], "-1");

    public static Head Head() => new(
        "cup", "cup#all", "Cup", "All", "Asia/Shanghai", 300, "0011223344556677", "1603.2", "LIVE", "open",
        [Titled()], "fedcba9876543210", "under-correction", ["w07"]);

    public static Whole Whole() => new(
        "cup", "cup#all", 1, "0011223344556677", "1603.2", [Column()], [Face()], [Row()],
        "fedcba9876543210");

    public static Patch Patch() => new(
        "cup", "cup#all", "0011223344556677", "8899aabbccddeeff", 70_000, "1603.2",
        ["w01"], [new Move("w07", 1)], [new RankRun(1, 2, 1), new RankRun(3, 1, null)], [Change()], [Face()]);

    public static Beat Beat() => new("cup", "cup#all", "0011223344556677", "LIVE", "open", "2026-11-20T08:00:00Z");
}
