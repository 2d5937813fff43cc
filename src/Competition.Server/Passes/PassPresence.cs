using System.Collections.Concurrent;
using System.Collections.Immutable;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Which passes have an open connection to a hub, and since when.</summary>
internal sealed class PassPresence(TimeProvider time)
{
    private const int HashDigits = 8;

    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, DateTimeOffset>> _open =
        new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>How the device with that pass calls itself, until this server is started again.</summary>
    public void Name(string hash, string device) => _names[hash] = device;

    public DeviceView Of(Pass pass)
    {
        var since = Since(pass.Hash);
        return new DeviceView(
            _names.GetValueOrDefault(pass.Hash) ?? pass.Hash[..HashDigits], pass.Holder,
            since is { } begun ? Words.Instant(Unix.Of(begun), TimeBase.Utc) : null, since is not null);
    }

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
