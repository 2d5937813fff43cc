namespace Competition.Scoring;

/// <summary>The feeds of a walk, read as one.</summary>
internal sealed class FeedMerge
{
    public Feed[] All { get; private set; } = [];

    public void Bind(IReadOnlyList<(SampleColumn Column, int Signal)> columns) =>
        All = [.. columns.Select(c => new Feed(c.Column, c.Signal))];

    public void Restart()
    {
        foreach (var feed in All) feed.Next = 0;
    }

    /// <summary>The feed with the next sample; null where all are read.</summary>
    public Feed? Earliest()
    {
        Feed? first = null;
        foreach (var feed in All)
        {
            if (feed.HasNext && (first is null || feed.IsBefore(first))) first = feed;
        }

        return first;
    }

    /// <summary>Passes all before an instant; says when the last of them was. There is at least one.</summary>
    public decimal SkipTo(decimal until)
    {
        var last = decimal.MinValue;
        foreach (var feed in All) last = Math.Max(last, feed.SkipTo(until) ?? decimal.MinValue);
        return last;
    }
}
