using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A position in every journal of a contest, opaque outside.</summary>
internal sealed record FeedToken(IReadOnlyDictionary<JournalId, long> Seen)
{
    /// <summary>The beginning where there is no text; null where the text is not a token of this contest.</summary>
    public static FeedToken? Read(string? text, Definition contest, string node)
    {
        var journals = contest.VenueIds.ToDictionary(v => v.Value, v => new JournalId(v, node), StringComparer.Ordinal);
        var seen = journals.Values.ToDictionary(j => j, _ => 0L);
        if (text is null) return new FeedToken(seen);
        if (text.Length > Limits.FeedTokenCharacters || !Base64Url.IsValid(text)) return null;
        var lines = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        foreach (var part in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = part.Split('=');
            if (halves.Length != 2 || !journals.TryGetValue(halves[0], out var journal)) return null;
            if (!int.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out var entry)) return null;
            seen[journal] = entry;
        }

        return new FeedToken(seen);
    }

    public FeedToken After(JournalId journal, long entry) =>
        new(new Dictionary<JournalId, long>(Seen) { [journal] = entry });

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (journal, entry) in Seen.OrderBy(s => s.Key.ToString(), StringComparer.Ordinal))
        {
            if (entry > 0) text.Append(CultureInfo.InvariantCulture, $"{journal.Venue}={entry}\n");
        }

        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
