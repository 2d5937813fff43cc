using System.Collections.Concurrent;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>The room of each contest that a tablet has asked for.</summary>
internal sealed class RefRooms(TimeProvider time, ILogger<RefRoom> log) : IHostedService
{
    private readonly ConcurrentDictionary<ContestId, Lazy<RefRoom>> _rooms = new();

    public RefRoom Of(LiveContest contest) =>
        _rooms.GetOrAdd(contest.Id, _ => new(() => new RefRoom(contest, time, log))).Value;

    /// <summary>The devices that are connected at a seat now, as their tablets name them.</summary>
    public IReadOnlyList<string> Devices(LiveContest contest, string seat) =>
        _rooms.TryGetValue(contest.Id, out var room) ? room.Value.Devices(seat) : [];

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before the contests close.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_rooms.Values.Select(r => r.Value.DisposeAsync().AsTask()));
}
