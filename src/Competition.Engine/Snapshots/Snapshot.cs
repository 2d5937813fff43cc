using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What a contest begins with instead of reading its journals from the first entry on.</summary>
internal sealed class Snapshot(
    SnapshotHead head, FactIndex index, IReadOnlyDictionary<VenueId, VenueStart> venues, IReadOnlyList<Told> told)
{
    /// <summary>The names of its parts.</summary>
    public const string State = "state";
    public const string HeadPart = "head";
    public const string IndexPart = "index";
    public const string ToldPart = "told";

    public SnapshotHead Head => head;

    public FactIndex Index => index;

    public IReadOnlyDictionary<VenueId, VenueStart> Venues => venues;

    /// <summary>What concerns those who sleep.</summary>
    public required Dossiers Dossiers { get; init; }

    /// <summary>By contestant, once for each audience.</summary>
    public ILookup<EntrantId, Told> Told { get; } = told.ToLookup(t => t.Contestant);

    public static string PartOf(VenueId venue) => $"venue {venue}";
}
