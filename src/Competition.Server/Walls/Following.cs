using Competition.Engine;
using Competition.Scoring;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>
/// One wall follows one board. It sends, and only when that is sent looks where the board is now: a slow wall gets
/// fewer and larger patches, never a queue, and keeps nobody waiting but itself.
/// </summary>
internal sealed partial class Following : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly HubConnectionContext _wall;
    private readonly WallSources _sources;
    private readonly LiveContest _contest;
    private readonly BoardRef _board;
    private readonly string? _role;
    private Task _running = Task.CompletedTask;

    public Following(
        HubConnectionContext wall, WallSources sources, LiveContest contest, (BoardRef Board, string? Role) of) =>
        (_wall, _sources, _contest, _board, _role) = (wall, sources, contest, of.Board, of.Role);

    /// <summary>Brings the wall from what it holds to where the board is, and keeps it there.</summary>
    public void Begin(string? have) => _running = Task.Run(() => Run(have), CancellationToken.None);

    /// <summary>When it completes, nothing more is sent.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
    }

    private async Task Run(string? have)
    {
        try
        {
            while (_sources.Board(_contest, _board, _wall.User, _role) is { } paint)
            {
                await Follow(paint, have);
                have = null;   // the contest was replaced: another board of the same name
            }

            _wall.Abort();     // the board is gone: the wall comes back and hears it
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The wall left.
        }
#pragma warning disable CA1031 // A wall that is not served must not believe that it is: it is cut off and comes back.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Broken(_sources.Log, _contest.Id, _board, e);
            _wall.Abort();
        }
    }

    /// <summary>Until the board is another one, because the contest was replaced.</summary>
    private async Task Follow(BoardPaint paint, string? have)
    {
        var told = await Bring(paint, have);
        var moved = paint.Feed.After(told.Face, _end.Token);
        var turned = _contest.StatusAfter(_board.Node, told.Status, _end.Token);
        var reviewed = _contest.ReviewAfter(_board.Node, told.Review, _end.Token);
        while (true)
        {
            var beat = _sources.Beat.Next;
            await Task.WhenAny(moved, turned, reviewed, beat);
            if (turned.IsCompleted)
            {
                told = await TellHead(paint, told with { Status = await turned });
                turned = _contest.StatusAfter(_board.Node, told.Status, _end.Token);
            }

            if (reviewed.IsCompleted)
            {
                told = await TellHead(paint, told with { Review = await reviewed });
                reviewed = _contest.ReviewAfter(_board.Node, told.Review, _end.Token);
            }

            if (moved.IsCompleted)
            {
                if (await moved is null) return;
                told = await TellBoard(paint, told);
                moved = paint.Feed.After(told.Face, _end.Token);
            }

            if (beat.IsCompleted) await Send(paint.Beat(told, await beat));
        }
    }

    /// <summary>Head, then nothing, one patch, or the whole.</summary>
    private async Task<BoardState> Bring(BoardPaint paint, string? have)
    {
        var now = new BoardState(paint.Feed.Now, _contest.StatusOf(_board.Node), _contest.ReviewAt(_board.Node), _role);
        await Send(paint.Head(now));
        var held = have is null ? null : paint.Held(have);
        if (held is null) await Send(paint.Whole(now.Face));
        else if (held.Hash != now.Face.Hash) await Send(paint.Patch(held, now.Face));
        return now;
    }

    private async Task<BoardState> TellHead(BoardPaint paint, BoardState now)
    {
        await Send(paint.Head(now));
        return now;
    }

    private async Task<BoardState> TellBoard(BoardPaint paint, BoardState told)
    {
        var now = told with { Face = paint.Feed.Now };
        var isFrozen = now.Face.IsFrozen;
        if (isFrozen != told.Face.IsFrozen)
            await Send(paint.Head(told with { Face = told.Face with { IsFrozen = isFrozen } }));
        if (now.Face.Hash != told.Face.Hash) await Send(paint.Patch(told.Face, now.Face));
        return now;
    }

    private async Task Send(SerializedHubMessage message)
    {
        _end.Token.ThrowIfCancellationRequested();
        await _wall.WriteAsync(message, CancellationToken.None);   // the transport cuts off a wall that takes nothing
    }

    [LoggerMessage(EventId = 30, Level = LogLevel.Error, Message = "A wall can no longer follow {Board} of {Contest}")]
    private static partial void Broken(ILogger log, ContestId contest, BoardRef board, Exception why);
}
