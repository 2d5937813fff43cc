namespace Competition.Scoring;

/// <summary>
/// Which clock times an entrant at a node (model.md B11.5): of the nearest node that has one, the entrant's own gun
/// where the node says so, else the venue's, else a common one; minus what was granted to the entrant (补时).
/// </summary>
internal sealed class Clocks(Records records, Files files, Entrants entrants)
{
    private readonly Dictionary<(Node, VenueId), Timeline?> _common = [];
    private int _version = -1;

    /// <summary>Null where there is no clock: contest time is event time, and it always runs.</summary>
    public Timeline? Of(Node node, int entrant)
    {
        var hasOwn = files.HasClock(entrant);
        if (records.Clocks == 0 && !hasOwn) return null;
        var venue = entrants.VenueOf(entrant);
        for (var n = node; n is not null; n = n.Parent)
        {
            var own = hasOwn ? files.Of(entrant, new Shelf(FactType.Clock, n)) : default;
            if (!own.IsEmpty && n.Clock == ClockKind.Entrant) return Timeline.Running(own);
            if (Common(n, venue) is { } common) return own.IsEmpty ? common : common.Without(Timeline.Halted(own));
        }

        return null;
    }

    private Timeline? Common(Node node, VenueId venue)
    {
        if (_version != records.Version) _common.Clear();
        _version = records.Version;
        if (_common.TryGetValue((node, venue), out var timeline)) return timeline;
        return _common[(node, venue)] = Read(node, venue);
    }

    private Timeline? Read(Node node, VenueId venue)
    {
        var shelf = new Shelf(FactType.Clock, node);
        var acts = records.OfVenue(venue, shelf);
        if (acts.IsEmpty) acts = records.OfAll(shelf);
        return acts.IsEmpty ? null : Timeline.Running(acts);
    }
}
