using Competition.Journal;

namespace Competition.Engine;

/// <summary>All actors of a contest, taken one after the other while facts go on coming.</summary>
/// <param name="Venues">Their parts, by name.</param>
/// <param name="Told">Of every contestant, at least what <see cref="JournalMark.Told"/> says.</param>
internal sealed record Capture(
    IReadOnlyList<JournalMark> Journals, IReadOnlyList<VenueCapture> Venues, byte[] Index, IReadOnlyList<Told> Told);
