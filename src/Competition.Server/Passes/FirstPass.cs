using System.Security.Cryptography;

namespace Competition.Server;

/// <summary>
/// The organiser's pass: as configured, else made at first start, printed once and kept as a hash only.
/// </summary>
internal static class FirstPass
{
    public const string Kept = "organiser-pass.sha256";

    /// <param name="print">The console: a log would keep it.</param>
    public static Pass Of(ServerSettings settings, NodeFolder folder, TextWriter print)
    {
        if (settings.OrganiserPass is { } configured) return new Pass(PassRole.Organiser, Pass.HashOf(configured));
        if (folder.Kept(Kept) is { } kept) return new Pass(PassRole.Organiser, Read(kept, folder));

        var token = Pass.NewToken();
        print.WriteLine($"The organiser's pass, shown this once: {token}");
        folder.Keep(Kept, Convert.ToHexStringLower(Pass.HashOf(token)));
        return new Pass(PassRole.Organiser, Pass.HashOf(token));
    }

    private static byte[] Read(string kept, NodeFolder folder)
    {
        var isHash = kept.Length == 2 * SHA256.HashSizeInBytes && kept.All(char.IsAsciiHexDigit);
        return isHash
            ? Convert.FromHexString(kept)
            : throw new StartRefusedException($"{Kept} in {folder.Path} is damaged; delete it and a new pass is made");
    }
}
