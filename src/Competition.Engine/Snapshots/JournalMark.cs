using Competition.Journal;

namespace Competition.Engine;

/// <summary>How far a snapshot has come in a journal.</summary>
/// <param name="Told">Everybody whom an entry up to here concerns has heard of it.</param>
/// <param name="Applied">The venue's state and the index are those after this entry, which is no earlier.</param>
/// <param name="Head">Nobody knows of anything beyond it.</param>
internal sealed record JournalMark(JournalId Journal, long Told, long Applied, Head Head)
{
    public void Write(SnapshotWriter to)
    {
        to.Journal(Journal);
        to.Number(Told);
        to.Number(Applied);
        to.Number(Head.Number);
        Span<byte> hash = stackalloc byte[ChainHash.Size];
        Head.Hash.Write(hash);
        to.Bytes(hash);
    }

    public static JournalMark Read(ref SnapshotReader from)
    {
        var (journal, told, applied, last) = (from.Journal(), from.Number(), from.Number(), from.Number());
        return new JournalMark(journal, told, applied, new Head(last, ChainHash.Read(from.Bytes())));
    }
}
