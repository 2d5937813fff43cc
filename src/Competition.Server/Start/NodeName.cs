using System.Security.Cryptography;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// This node's id: the writer's half of its journals' names. Made at random once and kept, never exported.
/// </summary>
internal static class NodeName
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Length = 12;

    public static string Of(ServerSettings settings, NodeFolder folder)
    {
        if ((settings.Node ?? folder.Kept("node")) is { } known) return Checked(known);
        var made = RandomNumberGenerator.GetString(Letters, Length);
        folder.Keep("node", made);
        return made;
    }

    private static string Checked(string node) => IdForm.Holds(node)
        ? node
        : throw new StartRefusedException($"Competition:Node '{node}' is no id; allowed: {IdForm.Allowed}");
}
