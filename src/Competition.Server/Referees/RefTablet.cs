using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// A connected tablet. One sender tells it what is other than it was told: a slow one hears less often, never a queue.
/// </summary>
internal sealed class RefTablet : IAsyncDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1) / Limits.ChangesPerSecond;
    private readonly CancellationTokenSource _end = new();
    private readonly RefLine _line;
    private readonly RefRoom _room;
    private readonly RefSources _sources;
    private readonly RefChanges _changes;
    private readonly IDisposable _use;
    private readonly Task _running;
    private TaskCompletionSource _next = Fresh();
    private RefTold _told = RefTold.Nothing;

    public RefTablet(RefLine line, RefRoom room, RefSitter sitter, RefSources sources)
    {
        (_line, _room, Sitter, _sources) = (line, room, sitter, sources);
        _changes = new RefChanges(room.Contest.Definition.Rules.Root.Path);
        _use = room.Come(this);
        _running = Task.Run(Run, CancellationToken.None);
    }

    public RefSitter Sitter { get; }

    public string Connection => _line.Connection;

    /// <summary>What it may see and enter now; null once its pass is over.</summary>
    public RefDesk? Desk => _line.Bearer.Now is { } pass ? new RefDesk(_room.Contest.Definition, pass) : null;

    /// <summary>Looks again at what it should know.</summary>
    public void Wake() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    /// <summary>What was entered there is other than before.</summary>
    public void Tell(IReadOnlyList<RefPlace> places)
    {
        if (Desk is not { } desk || places.Where(desk.Sees).ToList() is not { Count: > 0 } seen) return;
        _changes.Add(seen);
        Wake();
    }

    public void Nudge(string by)
    {
        _changes.Nudge(by);
        Wake();
    }

    /// <summary>It must not believe that it is told everything: it comes back and asks.</summary>
    public void Cut() => _line.Cut();

    /// <summary>When it completes, nothing more is sent.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _room.Leave(this);
        _use.Dispose();
        _end.Dispose();
    }

    private async Task Run()
    {
        try
        {
            await Follow(_sources.Ends.Of(_line.Bearer, _end.Token));
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The tablet left.
        }
#pragma warning disable CA1031 // A tablet that is not served must not believe that it is: it is cut off and comes back.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _sources.Broken(_room.Contest.Id, e);
            Cut();
        }
    }

    private async Task Follow(Task<string> ended)
    {
        var rested = Task.CompletedTask;
        while (!ended.IsCompleted)
        {
            var (woken, beat) = (Volatile.Read(ref _next).Task, _sources.Beat.Next);
            await Look();
            if (rested.IsCompleted && _changes.Take() is { } place)
            {
                await _line.Client.Changed(place.Node.Value, place.EntrantText);
                rested = Task.Delay(Breath, _sources.Time, _end.Token);
            }

            await Task.WhenAny(ended, woken, beat, _changes.Any ? rested : ended);
            if (beat.IsCompleted && !ended.IsCompleted) await _line.Client.Beat(_sources.NowMs);
        }

        await _line.Client.Ended(Word(await ended));
    }

    private async Task Look()
    {
        if (Desk is not { } desk) return;
        var (twins, also) = _room.Around(Sitter);
        var now = new RefTold(desk.Form, twins, also);
        var what = desk.Contest;
        if (now.Desk != _told.Desk) await _line.Client.Desk(what.RulesHash, what.RosterHash);
        if (_told.Twins?.SequenceEqual(twins) != true) await _line.Client.Twins(twins);
        foreach (var (place, seats) in also)
        {
            if (_told.Also.GetValueOrDefault(place)?.SequenceEqual(seats) == true) continue;
            await _line.Client.Also(place.Node.Value, place.EntrantText, seats);
        }

        _told = now;
        foreach (var by in _changes.TakeNudges()) await _line.Client.Nudged(by);
    }

    // Whoever has the seat now has a pass that was made after this one was taken back.
    private string Word(string why) =>
        why == Bearer.Revoked && _room.Contest.Passes.All.Values.Any(p => p.Seat?.Id == Sitter.Seat)
            ? "seat-taken"
            : why;

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
