namespace Competition.Engine;

/// <summary>
/// What an actor does beside its turns: one after the other, again while a journal is being opened anew, never awaited
/// by a turn, so that two actors that are being rebuilt never wait for each other.
/// </summary>
internal sealed class Errands
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);
    private Task _last = Task.CompletedTask;
    private Exception? _broken;

    /// <summary>The actor was let go: what is still under way must tell nobody.</summary>
    public bool Ended { get; private set; }

    public void Add(Func<Task> errand) => _last = Run(_last, errand);

    /// <summary>Ends the turn, and with it the actor, when an errand broke an invariant.</summary>
    public void Check()
    {
        if (_broken is not null) throw new InvariantBrokenException(_broken.Message);
    }

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
#pragma warning disable CA1031 // Whatever it was, it is a bug that ends the actor at its next turn, never in silence.
            catch (Exception broken)
#pragma warning restore CA1031
            {
                _broken = broken;
                return;
            }
        }
    }
}
