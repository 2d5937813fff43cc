using Competition.Journal;
using Competition.Scoring;
using Head = Competition.Journal.Head;

namespace Competition.Benchmarks;

/// <summary>
/// Group commit as bare as it can be: what waits while one group is synced is the next group, which is on its way before who
/// waited for the one before hears of it. Who hears of it goes on one after the other, as on a venue's lane.
/// </summary>
internal sealed class GroupCommit(IJournal journal)
{
    private readonly Lock _gate = new();
    private Head _last = journal.Head;
    private Group _filling = new();
    private bool _running;

    /// <summary>Bytes of the entries of each group, in order.</summary>
    public List<(int Entries, int Bytes)> Groups { get; } = [];

    /// <summary>Completes when it is on disk.</summary>
    public Task Add(Fact fact, byte[] bytes)
    {
        var written = new TaskCompletionSource();
        lock (_gate)
        {
            var entry = Entry.After(_last, fact, bytes);
            _last = entry.Head;
            _filling.Add(entry, written);
            if (_running) return written.Task;
            _running = true;
        }

        _ = Run();
        return written.Task;
    }

    private async Task Run()
    {
        Group? written = null;
        while (Take() is { } group)
        {
            var writing = journal.Append(group.Entries);
            written?.Tell();
            await writing;
            Groups.Add((group.Entries.Count, group.Bytes));
            written = group;
        }

        written?.Tell();
    }

    private Group? Take()
    {
        lock (_gate)
        {
            _running = _filling.Entries.Count > 0;
            if (!_running) return null;
            var group = _filling;
            _filling = new Group();
            return group;
        }
    }

    private sealed class Group
    {
        private readonly List<TaskCompletionSource> _waiting = [];

        public List<Entry> Entries { get; } = [];

        public int Bytes { get; private set; }

        public void Add(Entry entry, TaskCompletionSource written)
        {
            Entries.Add(entry);
            _waiting.Add(written);
            Bytes += entry.Bytes.Length;
        }

        public void Tell()
        {
            foreach (var written in _waiting) written.SetResult();
        }
    }
}
