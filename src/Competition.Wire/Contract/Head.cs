namespace Competition.Wire;

/// <summary>Where a board stands: sent on following and whenever status, view or review change.</summary>
/// <param name="BoardTitles">The board's title in the languages of the rulebook.</param>
/// <param name="Form">
/// A hash of the columns and faces of a whole: who holds another form holds old names or columns.
/// </param>
/// <param name="Note">What else is to be said of the status: <c>under-correction</c>, or nothing.</param>
/// <param name="Review">Ids of entrants who are under review: what is corrected of theirs is not shown yet.</param>
public sealed record Head(
    string Contest, string Of, string ContestTitle, string BoardTitle, string TimeZone,
    long Version, string Hash, string AsOf, string Status, string View,
    IReadOnlyList<Titled> BoardTitles, string Form, string Note, IReadOnlyList<string> Review);
