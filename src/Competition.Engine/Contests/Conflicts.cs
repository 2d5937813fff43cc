using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>
/// The ids of a contest that stand with several contents in journals of several nodes: said once in the log, listed for
/// organisers. May be called from any lane.
/// </summary>
internal sealed partial class Conflicts(ContestId contest, ILogger log)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<FactId, FactConflict> _known = [];

    /// <summary>By id; the first of them, as many as anybody reads.</summary>
    public IReadOnlyList<FactConflict> All
    {
        get
        {
            lock (_gate) return [.. _known.Values];
        }
    }

    public void Note(IReadOnlyList<Placed> contents)
    {
        var id = contents[0].Fact.Id;
        FactConflict conflict;
        lock (_gate)
        {
            var isNew = !_known.TryGetValue(id, out var before);
            if (isNew && _known.Count == Limits.ConflictsShown) return;
            conflict = FactConflict.Of(before is null ? contents : [before.Counts, .. before.Others, .. contents]);
            _known[id] = conflict;
            if (!isNew) return;
        }

        var (counts, others) = (Text(conflict.Counts), string.Join(", ", conflict.Others.Select(Text)));
        LogConflict(log, contest.Value, id.Value, counts, others);
    }

    private static string Text(Placed at) => $"{at.Journal} {at.Entry}";

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Contest {Contest}: '{Fact}' stands with several contents; {Counts} counts, not {Others}")]
    private static partial void LogConflict(ILogger log, string contest, string fact, string counts, string others);
}
