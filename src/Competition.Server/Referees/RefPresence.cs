namespace Competition.Server;

/// <summary>
/// Who is there, what he has open, what he has begun to enter. What a device said holds for a while after its last
/// connection is gone, so that a short loss of the line shows nobody anything. Not safe from several threads.
/// </summary>
internal sealed class RefPresence
{
    /// <summary>How long what a device said holds without a connection.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly Dictionary<RefSitter, There> _there = [];

    /// <summary>What has been begun, with the judges who did.</summary>
    public IReadOnlySet<Editing> Editing => _there.Values.SelectMany(t => t.Editing).ToHashSet();

    public void Came(RefSitter who, string connection)
    {
        if (!_there.TryGetValue(who, out var there)) _there[who] = there = new There();
        there.Connections.Add(connection);
        there.Gone = null;
    }

    public void Left(RefSitter who, string connection, DateTimeOffset now)
    {
        if (!_there.TryGetValue(who, out var there) || !there.Connections.Remove(connection)) return;
        if (there.Connections.Count == 0) there.Gone = now;
    }

    /// <summary>Forgets whose lease is over.</summary>
    /// <returns>Where somebody is no longer editing.</returns>
    public IReadOnlyList<RefPlace> Sweep(DateTimeOffset now)
    {
        var over = _there.Where(t => now - t.Value.Gone >= Lease).ToList();
        foreach (var (who, _) in over) _there.Remove(who);
        return [.. over.SelectMany(t => t.Value.Editing).Select(e => e.Place).Distinct()];
    }

    /// <summary>False where it has too much open.</summary>
    public bool Open(RefSitter who, RefPlace place)
    {
        var open = _there[who].Open;
        return open.Contains(place) || (open.Count < Limits.OpenSheets && open.Add(place));
    }

    public void Close(RefSitter who, RefPlace place) => _there[who].Open.Remove(place);

    /// <summary>False where it has begun too much.</summary>
    public bool Edit(RefSitter who, Editing what, bool isEditing)
    {
        var editing = _there[who].Editing;
        if (!isEditing) editing.Remove(what);
        return !isEditing || editing.Contains(what) || (editing.Count < Limits.OpenSheets && editing.Add(what));
    }

    /// <summary>The devices that are connected at a place.</summary>
    public IReadOnlyList<string> Devices(string seat) =>
    [
        .. _there.Where(t => t.Key.Seat == seat && t.Value.Gone is null).Select(t => t.Key.Device)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What a device has open, and who else has the same; several devices of a seat are the seat.</summary>
    public IReadOnlyDictionary<RefPlace, IReadOnlyList<string>> Also(RefSitter who) => _there[who].Open.ToDictionary(
        place => place,
        IReadOnlyList<string> (place) =>
        [
            .. _there.Where(t => t.Key != who && t.Value.Open.Contains(place)).Select(t => t.Key.Seat)
                .Distinct().Order(StringComparer.Ordinal),
        ]);

    private sealed class There
    {
        public HashSet<string> Connections { get; } = new(StringComparer.Ordinal);

        public HashSet<RefPlace> Open { get; } = [];

        public HashSet<Editing> Editing { get; } = [];

        public DateTimeOffset? Gone { get; set; }
    }
}
