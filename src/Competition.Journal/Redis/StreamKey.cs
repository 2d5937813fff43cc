using System.Globalization;
using Competition.Scoring;
using StackExchange.Redis;

namespace Competition.Journal;

/// <summary>
/// The name of a journal's stream: <c>competition:journal:contest:venue~node</c>. Ids hold neither colon nor tilde nor
/// a sign that means something in a pattern.
/// </summary>
internal sealed record StreamKey(ContestId Contest, JournalId Journal)
{
    private const string Prefix = "competition:journal:";

    public static string Pattern { get; } = Prefix + "*";

    public override string ToString() => $"{Prefix}{Contest.Value}:{Journal}";

    /// <summary>Channels are the server's, keys the database's.</summary>
    public RedisChannel Channel(int database) => new(
        string.Create(CultureInfo.InvariantCulture, $"{this}@{database}"), RedisChannel.PatternMode.Literal);

    public static string PatternOf(ContestId contest) => $"{Prefix}{contest.Value}:*";

    /// <summary>Null where it is no journal's.</summary>
    public static StreamKey? TryRead(string key)
    {
        if (!key.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var words = key[Prefix.Length..].Split(':', '~');
        return words.Length == 3 && Array.TrueForAll(words, IdForm.Holds)
            && new StreamKey(new ContestId(words[0]), new JournalId(new VenueId(words[1]), words[2])) is var read
            && read.ToString() == key ? read : null;
    }
}
