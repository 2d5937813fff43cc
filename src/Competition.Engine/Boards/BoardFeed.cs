using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// A live board: the face now, the last <see cref="Limits.BoardSteps"/> steps (fewer of a large board), and a wait
/// for the next face. Safe from any thread.
/// </summary>
public sealed class BoardFeed(Board board)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<BoardFace> _steps = new();
    private BoardPatch? _latest;
    private TaskCompletionSource _next = Fresh();
    private volatile bool _isOpen;
    private bool _ended;

    /// <summary>The board of the rules that this feed shows.</summary>
    public Board Board => board;

    /// <summary>What the cells of a row stand for, in order.</summary>
    public IReadOnlyList<BoardColumn> Columns { get; } = BoardColumn.Of(board);

    /// <summary>The face that is published now.</summary>
    public BoardFace Now { get; private set; } = BoardFace.Blank;

    /// <summary>How many marks of each entrant are below this board and kept from whom it is for.</summary>
    public IReadOnlyDictionary<EntrantId, int> Pending { get; internal set; } =
        ImmutableDictionary<EntrantId, int>.Empty;

    /// <summary>The latest kept face with that hash (16 hexadecimal digits), or null: then send the whole.</summary>
    public BoardFace? Held(string hash)
    {
        lock (_gate)
        {
            for (var step = _steps.Last; step is not null; step = step.Previous)
            {
                if (step.Value.Hash.ToString() == hash) return step.Value;
            }

            return null;
        }
    }

    /// <summary>
    /// The patch between two faces of this board; the same object for the same pair while it is the latest.
    /// </summary>
    public BoardPatch Between(BoardFace before, BoardFace after)
    {
        lock (_gate)
        {
            if (_latest is { } known && known.Before == before && known.After == after) return known;
        }

        var patch = BoardDiff.Between(before, after);
        lock (_gate)
        {
            return _latest = patch;
        }
    }

    /// <summary>
    /// Completes with the face now as soon as it is not the one given; with null when this feed has ended because the
    /// contest was replaced: then look the board up again.
    /// </summary>
    public async Task<BoardFace?> After(BoardFace seen, CancellationToken cancel)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (_ended) return null;
                if (!ReferenceEquals(Now, seen)) return Now;
                next = _next.Task;
            }

            await next.WaitAsync(cancel);
        }
    }

    /// <summary>Renders the board as it is now; nothing happens when no row is another, nor the view.</summary>
    /// <returns>Whether it is another one.</returns>
    internal bool Publish(Evaluation evaluation, decimal asOf, bool isFrozen = false)
    {
        var rows = Render(evaluation);
        TaskCompletionSource told;
        lock (_gate)
        {
            var isSame = Now.Version > 0 && rows.AsSpan().SequenceEqual(Now.Rows.AsSpan());
            if (isSame && isFrozen == Now.IsFrozen)
            {
                Pass(asOf);
                return false;
            }

            Now = new BoardFace(Now.Version + 1, HashOf(rows), asOf, rows) { IsFrozen = isFrozen };
            Keep(Now);
            (told, _next) = (_next, Fresh());
        }

        told.SetResult();
        return true;
    }

    /// <summary>The same rows hold of another instant too; nobody is woken for that.</summary>
    internal void Pass(decimal asOf)
    {
        lock (_gate)
        {
            if (Now.Version > 0 && Now.AsOf != asOf) Now = Now with { AsOf = asOf };
        }
    }

    /// <summary>What was read from the journals is on it: from now on rows say by how much they change.</summary>
    internal void Opened() => _isOpen = true;

    internal void End()
    {
        lock (_gate)
        {
            _ended = true;
        }

        _next.TrySetResult();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static BoardHash HashOf(ImmutableArray<BoardRow> rows)
    {
        var hash = default(BoardHash);
        for (var i = 0; i < rows.Length; i++) hash = hash.With(BoardHash.Of(rows[i], i + 1));
        return hash;
    }

    private void Keep(BoardFace face)
    {
        _steps.AddLast(face);
        var most = Math.Clamp(Limits.BoardStepRows / Math.Max(1, face.Rows.Length), 2, Limits.BoardSteps);
        while (_steps.Count > most) _steps.RemoveFirst();
    }

    private ImmutableArray<BoardRow> Render(Evaluation evaluation)
    {
        var known = Now.Rows.ToDictionary(r => r.Entrant);
        var rows = ImmutableArray.CreateBuilder<BoardRow>();
        foreach (var standing in evaluation.Board(board))
        {
            var cells = Columns.Select(c => evaluation.Cell(c.Value, standing.Entrant).ToString());
            var row = new BoardRow(standing.Entrant, standing.Rank, standing.Class, [.. cells]);
            rows.Add(known.TryGetValue(standing.Entrant, out var before) ? row.After(before, _isOpen) : row);
        }

        return rows.DrainToImmutable();
    }
}
