using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Which journals of a contest there are on this node.</summary>
internal static class ContestJournals
{
    /// <summary>
    /// The own one of each venue, which may be empty, and those that came from other nodes; at every start in the same
    /// order.
    /// </summary>
    public static IReadOnlyList<JournalId> Of(Definition contest, HostPorts ports) =>
    [
        .. contest.VenueIds.Select(v => v.Value).Order(StringComparer.Ordinal)
            .Select(v => new JournalId(new VenueId(v), ports.Node)),
        .. Foreign(contest.Id, ports).Where(j => contest.VenueIds.Contains(j.Venue)),
    ];

    /// <summary>Those of a venue that the contest does not have: nobody could say what their facts are about.</summary>
    public static IReadOnlyList<JournalId> Astray(Definition contest, HostPorts ports) =>
        [.. ports.Journals.Of(contest.Id).Where(j => !contest.VenueIds.Contains(j.Venue))];

    /// <summary>Those that other nodes have written, by id.</summary>
    public static IReadOnlyList<JournalId> Foreign(ContestId contest, HostPorts ports) =>
    [
        .. ports.Journals.Of(contest).Where(j => j.Node != ports.Node)
            .OrderBy(j => j.ToString(), StringComparer.Ordinal),
    ];
}
