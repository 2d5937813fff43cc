using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A venue as it was in one turn.</summary>
/// <param name="Applied">The last entry of each of its journals that the part knows of.</param>
/// <param name="OnDisk">Whether that of its own journal came to be on disk.</param>
internal sealed record VenueCapture(
    VenueId Venue, byte[] Part, IReadOnlyDictionary<JournalId, long> Applied, Task<bool> OnDisk);
