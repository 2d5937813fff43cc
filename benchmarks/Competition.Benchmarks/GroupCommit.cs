using Competition.Journal;
using Competition.Scoring;
using Head = Competition.Journal.Head;

namespace Competition.Benchmarks;

/// <summary>What a venue does with its journal: what waits while one group is synced is the next group.</summary>
internal sealed class GroupCommit(IJournal journal)
{
    private readonly Lock _gate = new();
    private Head _last = journal.Head;
    private List<(Entry Entry, TaskCompletionSource Done)> _waiting = [];
    private bool _running;

    /// <summary>Bytes of the entries of each group, in order.</summary>
    public List<(int Entries, int Bytes)> Groups { get; } = [];

    /// <summary>Completes when it is on disk.</summary>
    public Task Add(Fact fact)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            var entry = Entry.After(_last, fact);
            _last = entry.Head;
            _waiting.Add((entry, done));
            if (_running) return done.Task;
            _running = true;
        }

        _ = Task.Run(Run);
        return done.Task;
    }

    private async Task Run()
    {
        while (true)
        {
            List<(Entry Entry, TaskCompletionSource Done)> group;
            lock (_gate)
            {
                (group, _waiting) = (_waiting, []);
                _running = group.Count > 0;
                if (!_running) return;
            }

            Groups.Add((group.Count, group.Sum(g => g.Entry.Bytes.Length)));
            await journal.Append([.. group.Select(g => g.Entry)]);
            foreach (var (_, done) in group) done.SetResult();
        }
    }
}
