using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>An entry on its way to the disk.</summary>
internal sealed class Commit(Entry entry)
{
    private readonly TaskCompletionSource<Refusal?> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Entry Entry => entry;

    /// <summary>
    /// Completes after the sync, with null; or with the refusal when it is known that the entry was not written.
    /// </summary>
    /// <exception cref="AppendUnknownException">Nobody knows whether it was.</exception>
    public Task<Refusal?> Written => _written.Task;

    /// <summary>Once it is written: completes when everybody whom its group concerns is told.</summary>
    public Task Told { get; private set; } = Task.CompletedTask;

    public void Stand(Task told)
    {
        Told = told;
        _written.SetResult(null);
    }

    public void Refuse(Refusal why) => _written.SetResult(why);

    public void Lose(AppendUnknownException unknown) => _written.SetException(unknown);
}
