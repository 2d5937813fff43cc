using Competition.Scoring;

namespace Competition.Journal;

/// <summary>The folder of a journal in files, found by its name.</summary>
public sealed record JournalFolder(string Path, ContestId Contest, JournalId Journal)
{
    private const int Depth = 6;

    /// <summary>
    /// The journals at a path and below, in order: of a journal's folder or one of its files that journal, of a folder
    /// above all in it.
    /// </summary>
    public static IReadOnlyList<JournalFolder> At(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var folder = File.Exists(full) ? System.IO.Path.GetDirectoryName(full) ?? full : full;
        return [.. Below(folder, Depth).OrderBy(found => found.Path, StringComparer.Ordinal)];
    }

    /// <summary>Reads everything, byte for byte, and changes nothing.</summary>
    public async Task<JournalInspection> Inspect()
    {
        var survey = new JournalSurvey(Journal, Path) { Thorough = true };
        JournalDamagedException? damage = null;
        try
        {
            await survey.Run();
        }
        catch (JournalDamagedException found)
        {
            damage = found;
        }

        var segments = survey.Extent.Segments;
        return new JournalInspection(
            survey.Extent.Head, [.. segments.Select((_, i) => Inspected(survey.Extent, i))],
            survey.Torn?.TornBytes ?? 0, damage);
    }

    private static SegmentInspection Inspected(Extent extent, int at)
    {
        var segment = extent.Segments[at];
        var isLast = at == extent.Segments.Length - 1;
        var last = isLast ? extent.Head.Number : extent.Segments[at + 1].First - 1;
        return new SegmentInspection(segment.Path, segment.First, last, segment.Length);
    }

    private static IEnumerable<JournalFolder> Below(string folder, int depth)
    {
        if (!Directory.Exists(folder) || depth == 0) return [];
        if (Segment.In(folder).Count > 0) return Named(folder);
        return Directory.EnumerateDirectories(folder).SelectMany(below => Below(below, depth - 1));
    }

    private static IEnumerable<JournalFolder> Named(string folder)
    {
        var names = folder.Split(System.IO.Path.DirectorySeparatorChar);
        if (names.Length < 3) yield break;
        var ids = names[^3..].Select(SafeName.IdOf).OfType<string>().ToList();
        if (ids is not [var contest, var venue, var node]) yield break;
        yield return new JournalFolder(folder, new ContestId(contest), new JournalId(new VenueId(venue), node));
    }
}
