namespace Competition.Scoring;

/// <summary>The feeds of a walk, read as one.</summary>
internal sealed class FeedMerge
{
    private Feed[] _feeds = [];

    public ReadOnlySpan<Feed> All => _feeds;

    public void Bind(IReadOnlyList<(SampleColumn Column, int Signal)> columns) =>
        _feeds = [.. columns.Select(c => new Feed(c.Column, c.Signal))];

    public void Restart()
    {
        foreach (var feed in _feeds) feed.GoTo(0);
    }

    /// <summary>There may be more samples than there were.</summary>
    public void Refresh()
    {
        foreach (var feed in _feeds) feed.GoTo(feed.Next);
    }

    /// <summary>The feed with the next sample; null where all are read.</summary>
    public Feed? Earliest()
    {
        Feed? first = null;
        foreach (var feed in _feeds)
        {
            if (feed.Row >= 0 && (first is null || feed.IsBefore(first))) first = feed;
        }

        return first;
    }

    /// <summary>Passes all before an instant; says which was the last of them. There is at least one.</summary>
    public int SkipTo(decimal until, Samples samples)
    {
        var last = -1;
        foreach (var feed in _feeds)
        {
            var passed = feed.SkipTo(until);
            if (passed >= 0 && (last < 0 || samples.Compare(last, passed) < 0)) last = passed;
        }

        return last;
    }
}
