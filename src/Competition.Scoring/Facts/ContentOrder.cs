namespace Competition.Scoring;

/// <summary>
/// Which of several contents of one id counts (model.md B11.3): the least by event time, then by canonical JSON without
/// evidence. It is possible only where journals of several nodes meet.
/// </summary>
public static class ContentOrder
{
    /// <summary>0 for the same content.</summary>
    public static int Compare(Fact x, Fact y)
    {
        if (x.SameContent(y)) return 0;
        var byTime = x.At.CompareTo(y.At);
        return byTime != 0 ? byTime : string.CompareOrdinal(Text(x), Text(y));

        static string Text(Fact fact) => CanonicalJson.Text(Datum.Of(fact.Content));
    }

    /// <summary>The one that counts.</summary>
    public static Fact Lesser(Fact x, Fact y) => Compare(x, y) <= 0 ? x : y;
}
