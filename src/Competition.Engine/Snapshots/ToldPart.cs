using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What each contestant has told the contest of its own cells, as a part of a snapshot.</summary>
internal static class ToldPart
{
    public static void Write(SnapshotWriter to, IReadOnlyCollection<Told> all)
    {
        to.All(all, told =>
        {
            to.Text(told.Contestant.Value);
            to.Text(told.Role is null ? "" : "=" + told.Role);
            to.Decimal(told.UpTo);
            to.All(told.Cells, cell => Write(to, cell));
            to.All(told.Pending, board =>
            {
                to.Text(board.Key.Node.Value);
                to.Text(board.Key.Board);
                to.Number(board.Value);
            });
        });
    }

    public static IReadOnlyList<Told> Read(byte[] part)
    {
        var from = new SnapshotReader(part);
        return from.All(Read);
    }

    private static Told Read(ref SnapshotReader from)
    {
        var (contestant, role, upTo) = (new EntrantId(from.Text()), from.Text(), from.DecimalOrNull());
        return new Told(contestant, from.All(Cell), upTo)
        {
            Role = role.Length == 0 ? null : role[1..],
            Pending = from.All(Count).ToDictionary(p => p.Board, p => p.Marks),
        };
    }

    private static void Write(SnapshotWriter to, CellChange change)
    {
        to.Text(change.Cell.Node.Value);
        to.Text(change.Cell.Value);
        to.Text(change.Entrant.Value);
        to.Value(change.Value);
    }

    private static CellChange Cell(ref SnapshotReader from) => new(
        new CellRef(new NodePath(from.Text()), from.Text()), new EntrantId(from.Text()), from.Value());

    private static (BoardRef Board, int Marks) Count(ref SnapshotReader from) =>
        (new BoardRef(new NodePath(from.Text()), from.Text()), from.Count());
}
