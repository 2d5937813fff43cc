using System.Runtime.InteropServices;

namespace Competition.Scoring;

/// <summary>
/// An input, a detector, a value or a barrier (a board, a statistic, the instant) in the graph of what reads what; each
/// stands for its cells of all entrants.
/// </summary>
internal sealed class Vertex(object subject, bool told, int number)
{
    private readonly List<Vertex> _readers = [];
    private readonly List<Vertex> _teamReaders = [];
    private readonly List<(Vertex Reader, Input Bouts)> _opponentReaders = [];
    private readonly List<Vertex> _whileOn = [];
    private readonly List<Vertex> _boards = [];

    /// <summary>
    /// An <see cref="Input"/>, a <see cref="DetectorRule"/>, a <see cref="ValueRule"/>, a <see cref="Board"/>, a
    /// <see cref="Statistic"/> or the <see cref="Instant"/>.
    /// </summary>
    public object Subject { get; } = subject;

    /// <summary>An own value that contestants tell: here nobody computes it.</summary>
    public bool Told { get; } = told;

    /// <summary>Its place in an order in which whatever is read stands before its readers.</summary>
    public int Number { get; } = number;

    /// <summary>What reads it for the same entrant.</summary>
    public ReadOnlySpan<Vertex> Readers => CollectionsMarshal.AsSpan(_readers);

    /// <summary>What reads it of the members of a team, for the team.</summary>
    public ReadOnlySpan<Vertex> TeamReaders => CollectionsMarshal.AsSpan(_teamReaders);

    /// <summary>What reads it of the opponents in those bouts.</summary>
    public ReadOnlySpan<(Vertex Reader, Input Bouts)> OpponentReaders => CollectionsMarshal.AsSpan(_opponentReaders);

    /// <summary>States that move with the instant, as long as they are on.</summary>
    public ReadOnlySpan<Vertex> WhileOn => CollectionsMarshal.AsSpan(_whileOn);

    public bool IsRead => _readers.Count + _whileOn.Count > 0;

    /// <summary>The boards that show it as key or part.</summary>
    public ReadOnlySpan<Vertex> Boards => CollectionsMarshal.AsSpan(_boards);

    public void ReadBy(Vertex reader) => _readers.Add(reader);

    public void ReadByTeam(Vertex reader) => _teamReaders.Add(reader);

    public void ReadByOpponents(Vertex reader, Input bouts) => _opponentReaders.Add((reader, bouts));

    public void ReadWhileOn(Vertex state) => _whileOn.Add(state);

    public void ShownOn(Vertex board) => _boards.Add(board);
}
