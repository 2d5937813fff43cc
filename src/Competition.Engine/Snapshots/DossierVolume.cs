namespace Competition.Engine;

/// <summary>A file of dossiers.</summary>
/// <param name="Hash">Of its table of parts, so of all that is in it.</param>
internal sealed record DossierVolume(string Name, string Hash, long Bytes)
{
    public void Write(SnapshotWriter to)
    {
        to.Once(Name);
        to.Once(Hash);
        to.Number(Bytes);
    }

    public static DossierVolume Read(ref SnapshotReader from) => new(from.Once(), from.Once(), from.Number());
}
