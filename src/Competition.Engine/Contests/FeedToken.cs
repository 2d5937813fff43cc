using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// A position in every journal of a contest, and the entries up to it that were kept back; opaque outside.
/// </summary>
internal sealed record FeedToken(
    ImmutableDictionary<JournalId, long> Seen, ImmutableDictionary<JournalId, EntryRuns> Withheld)
{
    private static readonly FeedToken Beginning = new(
        ImmutableDictionary<JournalId, long>.Empty, ImmutableDictionary<JournalId, EntryRuns>.Empty);

    /// <summary>
    /// The beginning where there is no text; null where the text is not a token of this contest. A journal that is not
    /// here may come.
    /// </summary>
    public static FeedToken? Read(string? text, Definition contest)
    {
        var token = Beginning;
        if (text is null) return token;
        if (text.Length > Limits.FeedTokenCharacters || !Base64Url.IsValid(text)) return null;
        var lines = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        foreach (var part in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=') is not [var name, var place]) return null;
            if (JournalId.TryParse(name) is not { } journal || !contest.VenueIds.Contains(journal.Venue)) return null;
            if (token.At(journal, place.Split(';')) is not { } placed) return null;
            token = placed;
        }

        return token;
    }

    public FeedToken After(JournalId journal, long entry) => this with { Seen = Seen.SetItem(journal, entry) };

    /// <summary>After an entry that was kept back.</summary>
    public FeedToken Past(JournalId journal, long entry) =>
        After(journal, entry) with { Withheld = Withheld.SetItem(journal, WithheldOf(journal).With(entry)) };

    /// <summary>After an entry was given that had been kept back.</summary>
    public FeedToken Showing(JournalId journal, long entry) =>
        this with { Withheld = Withheld.SetItem(journal, WithheldOf(journal).Without(entry)) };

    public EntryRuns WithheldOf(JournalId journal) => Withheld.GetValueOrDefault(journal, EntryRuns.None);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (journal, entry) in Seen.OrderBy(s => s.Key.ToString(), StringComparer.Ordinal))
        {
            if (entry == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"{journal}={entry}");
            if (WithheldOf(journal) is { Any: true } withheld) text.Append(';').Append(withheld);
            text.Append('\n');
        }

        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private FeedToken? At(JournalId journal, string[] place)
    {
        if (place.Length > 2) return null;
        if (!int.TryParse(place[0], NumberStyles.None, CultureInfo.InvariantCulture, out var entry)) return null;
        var after = After(journal, entry);
        if (place.Length == 1) return after;
        return EntryRuns.Read(place[1], entry) is { } runs
            ? after with { Withheld = Withheld.SetItem(journal, runs) }
            : null;
    }
}
