using System.Collections.Immutable;
using System.Globalization;

namespace Competition.Journal;

/// <summary>A segment as far as it is on disk, with places from which it may be read, its first group first.</summary>
internal sealed record Segment(string Path, ulong Salt, ImmutableArray<Waypoint> Ways, long Length)
{
    private const string Ending = ".seg";

    public long First => Ways[0].Before.Number + 1;

    /// <summary>A segment of which only the header is there so far.</summary>
    public static Segment Begun(string path, SegmentHeader header) =>
        new(path, header.Salt, [new Waypoint(header.Before, SegmentHeader.Size)], SegmentHeader.Size);

    /// <summary>The segments of a directory, by first entry.</summary>
    public static IReadOnlyList<string> In(string directory) =>
        [.. Directory.EnumerateFiles(directory, "*" + Ending).Order(StringComparer.Ordinal)];

    /// <summary>Whether a journal is written there; a segment without a group is one whose first was refused.</summary>
    public static bool IsAnyIn(string directory) => In(directory).Any(HasGroup);

    public static string PathOf(string directory, long first) =>
        System.IO.Path.Combine(directory, first.ToString("D20", CultureInfo.InvariantCulture) + Ending);

    /// <summary>The same, longer by a group.</summary>
    public Segment With(Head before, long length)
    {
        var far = Length - Ways[^1].Offset >= Limits.WaypointBytes;
        return this with { Ways = far ? Ways.Add(new Waypoint(before, Length)) : Ways, Length = length };
    }

    /// <summary>The last known place that is not behind that entry.</summary>
    public Waypoint WayTo(long number)
    {
        var (low, high) = (0, Ways.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Ways[middle].Before.Number < number ? (middle, high) : (low, middle - 1);
        }

        return Ways[low];
    }

    private static bool HasGroup(string path)
    {
        var first = new byte[1];
        using var file = SegmentFile.OpenToRead(path);
        return RandomAccess.Read(file, first, SegmentHeader.Size) == 1 && first[0] != 0;
    }
}
