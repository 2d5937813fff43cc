using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Competition.Server;

/// <summary>Which passes have an open connection to a hub, and since when.</summary>
internal sealed class PassPresence(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, DateTimeOffset>> _open =
        new(StringComparer.Ordinal);

    /// <summary>When its oldest connection began; null where it has none.</summary>
    public DateTimeOffset? Since(string hash) =>
        _open.GetValueOrDefault(hash) is { IsEmpty: false } open ? open.Values.Min() : null;

    public void Came(Bearer bearer, string connection)
    {
        var now = time.GetUtcNow();
        _open.AddOrUpdate(bearer.Hash, _ => None.Add(connection, now), (_, open) => open.SetItem(connection, now));
    }

    public void Left(Bearer bearer, string connection)
    {
        var left = _open.AddOrUpdate(bearer.Hash, _ => None, (_, open) => open.Remove(connection));
        if (left.IsEmpty) _open.TryRemove(new(bearer.Hash, left));
    }

    private static ImmutableDictionary<string, DateTimeOffset> None =>
        ImmutableDictionary<string, DateTimeOffset>.Empty;
}
