namespace Competition.Engine;

/// <summary>
/// What an actor does beside its turns: one after the other, again while a journal cannot be read, never awaited by a
/// turn, so that two actors that are being rebuilt never wait for each other. Whatever else goes wrong is a bug: it
/// ends the actor, never in silence.
/// </summary>
internal sealed class Errands(Action<Exception> broken)
{
    public static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    /// <summary>The actor was let go: what is still under way must tell nobody.</summary>
    public bool Ended { get; private set; }

    /// <summary>Completes when all errands so far are done.</summary>
    public Task Done { get; private set; } = Task.CompletedTask;

    /// <summary>Completes when there are none, those included that were added while it waited.</summary>
    public async Task Idle()
    {
        while (!Done.IsCompleted) await Done;
    }

    public void Add(Func<Task> errand) => Done = Run(Done, errand);

    public void End() => Ended = true;

    private async Task Run(Task before, Func<Task> errand)
    {
        await before;
        while (!Ended)
        {
            try
            {
                await errand();
                return;
            }
            catch (OperationCanceledException)
            {
                return;      // the contest is being closed
            }
            catch (IOException)
            {
                await Task.Delay(Breath);
            }
#pragma warning disable CA1031 // Whatever it was, the host ends the actor for it and says so.
            catch (Exception bug)
#pragma warning restore CA1031
            {
                if (!Ended) broken(bug);
                return;
            }
        }
    }
}
