using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A live board: the face now, the last 256 steps, and a wait for the next face. Safe from any thread.</summary>
public sealed class BoardFeed
{
    public Board Board => throw new NotSupportedException();

    public IReadOnlyList<BoardColumn> Columns => throw new NotSupportedException();

    /// <summary>The face that is published now.</summary>
    public BoardFace Now => throw new NotSupportedException();

    /// <summary>The latest kept face with that hash (16 hexadecimal digits), or null: then send the whole.</summary>
    public BoardFace? Held(string hash) => throw new NotSupportedException();

    /// <summary>The patch between two faces of this board; the same object for the same pair while it is the latest.</summary>
    public BoardPatch Between(BoardFace before, BoardFace after) => throw new NotSupportedException();

    /// <summary>Completes with the face now as soon as it is not the one given.</summary>
    public Task<BoardFace> After(BoardFace seen, CancellationToken cancel) => throw new NotSupportedException();
}
