using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// Follows the facts of a contest into a book, for all who sit at its tablets: as long as anybody is there, and a
/// little longer.
/// </summary>
internal sealed class RefFollower : IAsyncDisposable
{
    /// <summary>Somebody who asks again soon finds the book still open.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    private readonly LiveContest _contest;
    private readonly Lock _gate = new();
    private readonly ITimer _idle;
    private RefPages? _pages;
    private Task _running = Task.CompletedTask;
    private int _users;
    private bool _isOver;

    public RefFollower(LiveContest contest, TimeProvider time)
    {
        _contest = contest;
        _idle = time.CreateTimer(_ => Rest(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Is told of each fact, and where something is other than before.</summary>
    public required Action<Fact, IReadOnlyList<RefPlace>> Heard { get; init; }

    /// <summary>Is told why it could not go on; who asks then begins another book.</summary>
    public required Action<Exception> Lost { get; init; }

    /// <summary>Keeps it following until disposed.</summary>
    public IDisposable Enter()
    {
        lock (_gate)
        {
            _users++;
            Open();
        }

        return new RefUse(Leave);
    }

    /// <summary>Reads the book as soon as all is in it that is on disk now.</summary>
    public async Task<T> Read<T>(Func<RefBook, T> read, CancellationToken cancel)
    {
        using var use = Enter();
        var heads = await _contest.Heads();
        while (true)
        {
            Task next;
            lock (_gate)
            {
                var pages = Open();
                if (pages.Have(heads)) return read(pages.Book);
                next = pages.Next;
            }

            await next.WaitAsync(cancel);
        }
    }

    /// <summary>When it completes, it follows nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        await _idle.DisposeAsync();
        lock (_gate) _isOver = true;
        await End();
    }

    private RefPages Open()
    {
        if (_pages is { } open) return open;
        ObjectDisposedException.ThrowIf(_isOver, this);
        var pages = _pages = new RefPages();
        _running = Task.Run(() => Run(pages), CancellationToken.None);
        return pages;
    }

    private async Task Run(RefPages pages)
    {
        try
        {
            if (_contest.Facts(after: null, _ => true, pages.End) is not { } facts) return;
            await foreach (var fact in facts) Take(pages, fact);
        }
        catch (OperationCanceledException) when (pages.End.IsCancellationRequested)
        {
            // Nobody is there any more.
        }
#pragma warning disable CA1031 // Whatever it is: who believes to be told everything must not go on believing it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_gate)
            {
                if (_pages == pages) _pages = null;
                pages.Tear(e);
            }

            pages.Dispose();
            Lost(e);
        }
    }

    private void Take(RefPages pages, FeedFact found)
    {
        IReadOnlyList<RefPlace> places;
        lock (_gate) places = pages.Take(found);
        Heard(found.Entry.Fact, places);
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_users == 0 && !_isOver) _idle.Change(Idle, Timeout.InfiniteTimeSpan);
        }
    }

    private void Rest()
    {
        lock (_gate)
        {
            if (_users > 0) return;
        }

        _ = End();
    }

    private async Task End()
    {
        RefPages? last;
        Task running;
        lock (_gate)
        {
            (last, _pages, running) = (_pages, null, _running);
            last?.Tear(new OperationCanceledException());
        }

        if (last is null) return;
        await last.Close();
        await running;
        last.Dispose();
    }
}
