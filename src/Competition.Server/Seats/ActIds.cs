using System.Globalization;

namespace Competition.Server;

/// <summary>Ids and instants of the facts that this node makes for a caller: both only ever go up.</summary>
internal sealed class ActIds(string node, TimeProvider time)
{
    private const int NodeCharacters = 40;
    private readonly string _source = node[..Math.Min(node.Length, NodeCharacters)] + "-act";
    private long _last;

    /// <summary>An id <c>source-n</c>, and when: seconds since 1970, another for each.</summary>
    public (string Id, decimal At) Next()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
            if (Interlocked.CompareExchange(ref _last, next, last) != last) continue;
            return (string.Create(CultureInfo.InvariantCulture, $"{_source}-{next}"), next / 1000m);
        }
    }
}
