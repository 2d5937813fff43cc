using Competition.Journal;

namespace Competition.Engine;

/// <summary>
/// The place of one actor on its lane: wakes it at the first call and runs its turns. An exception out of a turn (a
/// broken invariant, an append of unknown outcome) ends the actor: it is let go, and the next call finds a rebuilt one.
/// A read that failed changed nothing, and ends nobody.
/// </summary>
internal sealed class ActorSlot<T>(TaskScheduler lane, Func<bool, Task<T>> wake, Action<Exception> ended)
    where T : class, IAsyncDisposable
{
    private Task<T>? _actor;
    private Task _gone = Task.CompletedTask;
    private bool _again;
    private bool _closed;

    public Task Call(Func<T, Task> turn) => Call(async actor =>
    {
        await turn(actor);
        return true;
    });

    /// <exception cref="OperationCanceledException">The slot is closed.</exception>
    public Task<TResult> Call<TResult>(Func<T, Task<TResult>> turn) =>
        Task.Factory.StartNew(() => Turn(turn), CancellationToken.None, TaskCreationOptions.None, lane).Unwrap();

    /// <summary>A turn of an actor that was woken before; null of one that never was.</summary>
    public Task<TResult?> Peek<TResult>(Func<T, Task<TResult>> turn)
        where TResult : class => Task.Factory.StartNew(
            async () => _actor is null && !_again ? null : await Turn(turn),
            CancellationToken.None, TaskCreationOptions.None, lane).Unwrap();

    /// <summary>Ends the actor for a fault that showed outside of a turn.</summary>
    public void Fail(Exception fault) =>
        _ = Task.Factory.StartNew(() => End(fault), CancellationToken.None, TaskCreationOptions.None, lane).Unwrap();

    /// <summary>Ends the actor after the turns that are queued; no call wakes it again.</summary>
    public Task Close() => Task.Factory.StartNew(Shut, CancellationToken.None, TaskCreationOptions.None, lane).Unwrap();

    private async Task<TResult> Turn<TResult>(Func<T, Task<TResult>> turn)
    {
        if (_closed) throw new OperationCanceledException("the actor's slot is closed");
        var waking = _actor ??= Wake();
        try
        {
            return await turn(await waking);
        }
        catch (Exception e) when (!waking.IsCompletedSuccessfully || IsFatal(e))
        {
            if (ReferenceEquals(_actor, waking)) await End(e);
            throw;
        }
    }

    private static bool IsFatal(Exception e) =>
        e is AppendUnknownException or not (OperationCanceledException or IOException);

    private async Task End(Exception fault)
    {
        if (_actor is null) return;
        await Let();
        ended(fault);
    }

    // The one before has let go of what it held (a journal has one writer) before the next takes it.
    private async Task<T> Wake()
    {
        await _gone;
        var again = _again;
        _again = true;
        return await wake(again);
    }

    private Task Shut()
    {
        _closed = true;
        return Let();
    }

    private Task Let()
    {
        if (_actor is not { } actor) return _gone;
        _actor = null;
        return _gone = LetGo(actor);
    }

    private static async Task LetGo(Task<T> actor)
    {
        // An actor that could not wake holds nothing.
        const ConfigureAwaitOptions quietly =
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext;
        await ((Task)actor).ConfigureAwait(quietly);
        if (actor.IsCompletedSuccessfully) await (await actor).DisposeAsync();
    }
}
