using System.Security.Cryptography;
using Competition.Engine;

namespace Competition.Server;

/// <summary>
/// The organiser's pass: as configured, else made at first start, printed once and kept as a hash only.
/// </summary>
internal static class FirstPass
{
    public const string Kept = "organiser-pass.sha256";

    /// <param name="print">The console: a log would keep it.</param>
    public static Bearer Of(ServerSettings settings, NodeFolder folder, TextWriter print)
    {
        if (settings.OrganiserPass is { } configured) return Own(Token.HashOf(configured));
        if (folder.Kept(Kept) is { } kept) return Own(Read(kept, folder));

        var token = Token.New();
        print.WriteLine($"The organiser's pass, shown this once: {token}");
        folder.Keep(Kept, Token.HashOf(token));
        return Own(Token.HashOf(token));
    }

    private static Bearer Own(string hash) => Bearer.Own(PassRole.Organiser, hash);

    private static string Read(string kept, NodeFolder folder)
    {
        var isHash = kept.Length == 2 * SHA256.HashSizeInBytes && kept.All(char.IsAsciiHexDigit);
        return isHash
            ? kept.ToLowerInvariant()
            : throw new StartRefusedException($"{Kept} in {folder.Path} is damaged; delete it and a new pass is made");
    }
}
