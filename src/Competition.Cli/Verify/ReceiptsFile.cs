using System.Text;
using Competition.Engine;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// Receipts as the server answered them, one JSON object a line; those that refuse are passed over.
/// </summary>
internal static class ReceiptsFile
{
    private const string Allowed = "id, journal venue~node, entry, hash";

    public static IReadOnlyList<KnownHead> Read(string path, Problems problems)
    {
        if (BoundedFile.Read(path, problems) is not { } bytes) return [];
        var heads = new List<KnownHead>();
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var (datum, errors) = CanonicalJson.Read(Encoding.UTF8.GetBytes(lines[i]));
            var wrong = errors is [var error, ..] ? error.What : "no receipt";
            if (datum?.Map is not { } receipt) problems.Add(path, i + 1, "", wrong, Allowed);
            else if (receipt["ruling"].Text == "refused") continue;
            else if (Of(receipt) is { } head) heads.Add(head);
            else problems.Add(path, i + 1, "", "no receipt", Allowed);
        }

        return heads;
    }

    private static KnownHead? Of(Members receipt)
    {
        if (receipt["journal"].Text?.Split('~') is not [var venue, var node]) return null;
        if (receipt["entry"].Number is not ({ Scale: 0 } and > 0 and <= long.MaxValue and var entry)) return null;
        if (receipt["hash"].Text is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigitLower)) return null;
        var head = new Head((long)entry, ChainHash.Read(Convert.FromHexString(hash)));
        return new KnownHead(new JournalId(new VenueId(venue), node), head, $"the receipt of {receipt["id"].Text}")
        {
            Fact = receipt["id"].Text is { } id ? new FactId(id) : null,
        };
    }
}
