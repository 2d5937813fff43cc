using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What a venue begins with: the state that a snapshot has of it, or none.</summary>
/// <param name="Waiting">Voids and restores of its journals whose targets had not come.</param>
internal sealed record VenueStart(
    VenueState State, IReadOnlyDictionary<JournalId, JournalMark> Marks, IReadOnlyList<Placed> Waiting)
{
    public static VenueStart From(VenueState nothing) => new(nothing, new Dictionary<JournalId, JournalMark>(), []);

    /// <summary>The entries up to here were told; those after it are told again.</summary>
    public long Told(JournalId journal) => Marks.GetValueOrDefault(journal)?.Told ?? 0;

    /// <summary>The state is that after this entry.</summary>
    public long Applied(JournalId journal) => Marks.GetValueOrDefault(journal)?.Applied ?? 0;

    /// <summary>As the venue was when all of this was applied, and no more.</summary>
    public static byte[] Part(VenueState state, IEnumerable<Placed> waiting)
    {
        var to = new SnapshotWriter();
        state.Write(to);
        to.All([.. waiting], (Placed placed) =>
        {
            to.Journal(placed.Journal);
            to.Number(placed.Entry);
            to.Fact(placed.Fact);
        });
        return to.Written.ToArray();
    }

    /// <param name="nothing">Becomes the state of that part.</param>
    public static VenueStart Read(byte[] part, VenueState nothing, IReadOnlyDictionary<JournalId, JournalMark> marks)
    {
        var from = new SnapshotReader(part);
        nothing.Read(ref from);
        return new VenueStart(nothing, marks, from.All(Waits));
    }

    private static Placed Waits(ref SnapshotReader from) => new(from.Journal(), from.Number(), from.Fact());
}
