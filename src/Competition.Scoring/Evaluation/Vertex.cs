namespace Competition.Scoring;

/// <summary>
/// An input, a value or a board in the graph of what reads what; each stands for its cells of all entrants.
/// </summary>
internal sealed class Vertex(object subject, bool told)
{
    private readonly List<Vertex> _readers = [];
    private readonly List<Vertex> _teamReaders = [];
    private readonly List<Vertex> _boards = [];

    /// <summary>An <see cref="Input"/>, a <see cref="ValueRule"/> or a <see cref="Board"/>.</summary>
    public object Subject { get; } = subject;

    /// <summary>An own value that contestants tell: here nobody computes it.</summary>
    public bool Told { get; } = told;

    /// <summary>Its place in an order in which whatever is read stands before its readers.</summary>
    public int Number { get; set; }

    /// <summary>What reads it for the same entrant.</summary>
    public IReadOnlyList<Vertex> Readers => _readers;

    /// <summary>What reads it of the members of a team, for the team.</summary>
    public IReadOnlyList<Vertex> TeamReaders => _teamReaders;

    /// <summary>The boards that show it as key or part.</summary>
    public IReadOnlyList<Vertex> Boards => _boards;

    public int ReadCount { get; private set; }

    public void ReadBy(Vertex reader, bool byTeam)
    {
        var readers = byTeam ? _teamReaders : _readers;
        if (readers.Contains(reader)) return;
        readers.Add(reader);
        reader.ReadCount++;
    }

    public void ShownOn(Vertex board) => _boards.Add(board);
}
