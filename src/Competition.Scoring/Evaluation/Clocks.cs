namespace Competition.Scoring;

/// <summary>
/// Which clock times an entrant at a node (model.md B11.5): of the nearest node that has one, the entrant's own gun
/// where the node says so, else the venue's, else a common one; minus what was granted to the entrant (补时).
/// </summary>
internal sealed class Clocks(Records records, Files files, Entrants entrants)
{
    private readonly Dictionary<Node, Timeline?[]> _common = [];
    private int _version = -1;

    /// <summary>Null where there is no clock: contest time is event time, and it always runs.</summary>
    public Timeline? Of(Node node, int entrant)
    {
        var hasOwn = files.HasClock(entrant);
        if (records.Clocks == 0 && !hasOwn) return null;
        var venue = entrants.PlaceOf(entrant);
        for (var n = node; n is not null; n = n.Parent)
        {
            var own = hasOwn ? files.Of(entrant, new Shelf(FactType.Clock, n)) : default;
            if (!own.IsEmpty && n.Clock == ClockKind.Entrant) return Timeline.Running(own);
            if (Common(n, venue) is { } common) return own.IsEmpty ? common : common.Without(Timeline.Halted(own));
        }

        return null;
    }

    // Of all venues at once: who asks for one will ask for the others.
    private Timeline? Common(Node node, int venue)
    {
        if (_version != records.Version) _common.Clear();
        _version = records.Version;
        if (!_common.TryGetValue(node, out var timelines))
            _common[node] = timelines = [.. entrants.Venues.Select(v => Read(node, v))];
        return timelines[venue];
    }

    private Timeline? Read(Node node, VenueId venue)
    {
        var shelf = new Shelf(FactType.Clock, node);
        var acts = records.OfVenue(venue, shelf);
        if (acts.IsEmpty) acts = records.OfAll(shelf);
        return acts.IsEmpty ? null : Timeline.Running(acts);
    }
}
