using System.Runtime.InteropServices;

namespace Competition.Scoring;

/// <summary>
/// An input, a detector, a value or a board in the graph of what reads what; each stands for its cells of all entrants.
/// </summary>
internal sealed class Vertex(object subject, bool told, int number)
{
    private readonly List<Vertex> _readers = [];
    private readonly List<Vertex> _teamReaders = [];
    private readonly List<Vertex> _boards = [];

    /// <summary>An <see cref="Input"/>, a <see cref="DetectorRule"/>, a <see cref="ValueRule"/> or a <see cref="Board"/>.</summary>
    public object Subject { get; } = subject;

    /// <summary>An own value that contestants tell: here nobody computes it.</summary>
    public bool Told { get; } = told;

    /// <summary>Its place in an order in which whatever is read stands before its readers.</summary>
    public int Number { get; } = number;

    /// <summary>What reads it for the same entrant.</summary>
    public ReadOnlySpan<Vertex> Readers => CollectionsMarshal.AsSpan(_readers);

    /// <summary>What reads it of the members of a team, for the team.</summary>
    public ReadOnlySpan<Vertex> TeamReaders => CollectionsMarshal.AsSpan(_teamReaders);

    /// <summary>The boards that show it as key or part.</summary>
    public ReadOnlySpan<Vertex> Boards => CollectionsMarshal.AsSpan(_boards);

    public void ReadBy(Vertex reader) => _readers.Add(reader);

    public void ReadByTeam(Vertex reader) => _teamReaders.Add(reader);

    public void ShownOn(Vertex board) => _boards.Add(board);
}
