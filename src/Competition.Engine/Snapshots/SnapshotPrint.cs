using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Competition.Journal;
using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What a snapshot depends on beside the journals: the program, down to the build, and the contest as it is declared. A
/// start under any other is made from the journals alone.
/// </summary>
internal static class SnapshotPrint
{
    private static readonly Type[] Modules =
        [typeof(SnapshotPrint), typeof(Evaluation), typeof(Entry), typeof(MessagePackException)];

    private static readonly string Program = string.Join(' ', Modules.Select(m => m.Module.ModuleVersionId));

    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(Definition contest)
    {
        IEnumerable<string> all =
        [
            Program, contest.Id.Value, contest.RulesHash, contest.RosterHash, contest.TimeBase.ToString(),
            contest.StartsAt?.ToString(CultureInfo.InvariantCulture) ?? "",
            .. contest.VenueIds.Select(v => v.Value).Order(StringComparer.Ordinal),
            "audiences", .. contest.Audiences,
            "seals", .. contest.Rulings.Seals.OrderBy(s => s.Key.Value, StringComparer.Ordinal)
                .Select(s => $"{s.Key} {s.Value.Signature}"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))));
    }
}
