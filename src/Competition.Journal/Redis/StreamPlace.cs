namespace Competition.Journal;

/// <summary>
/// The end of a stream as somebody knows it: the journal's head, and the id of the last item. From it follows one id
/// for what comes next, so of all who know the same end Redis takes one, and of those who know an older end nobody.
/// </summary>
internal sealed record StreamPlace(Head Head, StreamId Last)
{
    public static StreamPlace Start { get; } = new(Head.Empty, default);

    public StreamId Next => Last.First == Head.Number + 1 ? Last.Above : new StreamId(Head.Number + 1, Turn: 0);
}
