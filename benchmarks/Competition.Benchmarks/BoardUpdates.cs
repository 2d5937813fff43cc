namespace Competition.Benchmarks;

/// <summary>
/// What happens on a board, the same for all who are compared: a first score for everybody, then one entrant after the
/// other has another. The greater score is the better; of equals the lesser number stands first.
/// </summary>
internal sealed record BoardUpdates(int[] First, (int Entrant, int Score)[] Changes)
{
    private const int Scores = 1_000;

    public int Entrants => First.Length;

    public static BoardUpdates Draw(int entrants, int changes, int seed)
    {
        var random = new Random(seed);
        int[] first = [.. Enumerable.Range(0, entrants).Select(_ => random.Next(Scores))];
        return new BoardUpdates(first, [.. Enumerable.Range(0, changes).Select(
            _ => (random.Next(entrants), random.Next(Scores)))]);
    }
}
