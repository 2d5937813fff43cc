namespace Competition.Engine;

/// <summary>
/// The place of one actor on its lane: wakes it at the first call and runs its turns. An exception out of a turn (a
/// broken invariant, an append of unknown outcome) ends the actor: it is let go, and the next call finds a rebuilt
/// one.
/// </summary>
internal sealed class ActorSlot<T>(TaskScheduler lane, Func<bool, Task<T>> wake, Action<Exception> ended)
    where T : class, IAsyncDisposable
{
    private Task<T>? _actor;
    private bool _again;

    public Task Call(Func<T, Task> turn) => Call(async actor =>
    {
        await turn(actor);
        return true;
    });

    public Task<TResult> Call<TResult>(Func<T, Task<TResult>> turn) =>
        Task.Factory.StartNew(() => Turn(turn), CancellationToken.None, TaskCreationOptions.None, lane).Unwrap();

    /// <summary>Ends the actor after the turns that are queued.</summary>
    public Task Close() => Task.Factory.StartNew(Let, CancellationToken.None, TaskCreationOptions.None, lane).Unwrap();

    private async Task<TResult> Turn<TResult>(Func<T, Task<TResult>> turn)
    {
        var waking = _actor ??= wake(_again);
        _again = true;
        try
        {
            return await turn(await waking);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (ReferenceEquals(_actor, waking))
            {
                ended(e);
                await Let();
            }

            throw;
        }
    }

    private async Task Let()
    {
        if (_actor is not { } actor) return;
        _actor = null;
        if (actor.IsCompletedSuccessfully) await (await actor).DisposeAsync();
    }
}
