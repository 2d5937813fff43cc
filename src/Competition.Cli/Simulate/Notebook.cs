using System.Globalization;

namespace Competition.Cli;

/// <summary>
/// Collects drafts in any order, and numbers each source's facts in the order in which it sends them.
/// </summary>
internal sealed class Notebook
{
    private readonly List<Draft> _drafts = [];
    private readonly List<Fire> _fires = [];

    public IReadOnlyList<Draft> Drafts => _drafts;

    /// <summary>What detectors will find in the samples that were written.</summary>
    public IReadOnlyList<Fire> Fires => _fires;

    public void Foresee(Fire fire) => _fires.Add(fire);

    public Draft Add(Draft draft)
    {
        _drafts.Add(draft);
        return draft;
    }

    /// <summary>Puts another draft in the place of one that is there.</summary>
    public void Replace(Draft old, Draft draft) => _drafts[_drafts.IndexOf(old)] = draft;

    public IReadOnlyList<Cue> Cues()
    {
        var ids = new Dictionary<Draft, string>(ReferenceEqualityComparer.Instance);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var inOrder = _drafts.OrderBy(d => d.When).ToList();
        foreach (var draft in inOrder)
        {
            var number = counts[draft.Source] = counts.GetValueOrDefault(draft.Source) + 1;
            ids[draft] = string.Create(CultureInfo.InvariantCulture, $"{draft.Source}-{number}");
        }

        return [.. inOrder.Select(d => new Cue(d.When, d.Source, d.Finish(ids[d], TargetOf(d)), d.Story))];

        string? TargetOf(Draft draft) => draft.Target is null ? null : ids[draft.Target];
    }
}
