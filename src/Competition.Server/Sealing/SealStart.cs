using Competition.Journal;

namespace Competition.Server;

/// <summary>Adds this node's key for seals: made at first start, for this user only.</summary>
internal static class SealStart
{
    public const string Kept = "keys/seal.key";

    public static WebApplicationBuilder AddSeals(this WebApplicationBuilder builder, NodeFolder folder)
    {
        var key = KeyOf(folder);
        builder.Services.AddSingleton(_ => key);
        return builder;
    }

    /// <exception cref="StartRefusedException">It is damaged, or others may read it.</exception>
    private static SealKey KeyOf(NodeFolder folder)
    {
        if (folder.Kept(Kept) is not { } pem) return Made(folder);
        if (folder.IsOpenToOthers(Kept))
        {
            throw new StartRefusedException(
                $"{Kept} in {folder.Path} is open to others, who could sign results with it; allowed: mode 0600");
        }

        return SealKey.Read(pem) ?? throw new StartRefusedException(
            $"{Kept} in {folder.Path} is no P-256 key in PKCS#8; restore it, or move it away and a new one is made");
    }

    private static SealKey Made(NodeFolder folder)
    {
        var made = SealKey.Make();
        folder.Keep(Kept, made.Pem());
        return made;
    }
}
