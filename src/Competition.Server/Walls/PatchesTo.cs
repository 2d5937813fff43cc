using System.Collections.Concurrent;
using Competition.Engine;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>The patches to one face of a board, each made once for all walls that stand where it begins.</summary>
internal sealed class PatchesTo(BoardFace after, Func<BoardFace, SerializedHubMessage> make)
{
    private readonly ConcurrentDictionary<BoardFace, Lazy<SerializedHubMessage>> _from =
        new(ReferenceEqualityComparer.Instance);

    public BoardFace After => after;

    /// <summary>The faces before are few: those that the feed keeps.</summary>
    public SerializedHubMessage From(BoardFace before) => _from.GetOrAdd(before, b => new(() => make(b))).Value;
}
