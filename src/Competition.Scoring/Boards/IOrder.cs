namespace Competition.Scoring;

/// <summary>Entrants in a row. Where they belong is for its owner to say.</summary>
internal interface IOrder
{
    int Count { get; }

    int this[int position] { get; }

    /// <summary>How many stand before the first for whom it does not hold; it holds for nobody after it.</summary>
    int Leading(Predicate<int> holds);

    void Insert(int position, int entrant);

    void RemoveAt(int position);

    /// <summary>Takes who stands at a position to another, counted without it.</summary>
    void Move(int from, int to);

    void Fill(ReadOnlySpan<int> inOrder);
}
