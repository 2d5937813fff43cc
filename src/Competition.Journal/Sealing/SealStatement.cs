using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Journal;

/// <summary>
/// What a seal states: with the journals up to these heads, under the rules of this hash, the result of this instant
/// has this hash.
/// </summary>
/// <param name="Node">What is sealed, with all below it; the root = the contest.</param>
/// <param name="Heads">A journal that is not named has no entries.</param>
public sealed record SealStatement(
    NodePath Node, ImmutableDictionary<JournalId, Head> Heads, string RulesHash, decimal AsOf, string ResultHash)
{
    /// <summary>Whether the whole contest is sealed: the path of its root is a single id.</summary>
    public bool IsOfContest => !Node.Value.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether a node is the one that is sealed, or below it.</summary>
    public bool Covers(NodePath node) =>
        (node.Value + "/").StartsWith(Node.Value + "/", StringComparison.Ordinal);

    /// <summary>The last entry of a journal that counts for what is sealed.</summary>
    public long LastOf(JournalId journal) => Heads.GetValueOrDefault(journal).Number;

    /// <summary>The members that are signed, in canonical JSON and with the key.</summary>
    internal Members With(string key) => new(
    [
        new("node", Datum.Of(Node.Value)),
        new("heads", Datum.Of(new Members(Heads.Select(h => KeyValuePair.Create(h.Key.ToString(), Of(h.Value)))))),
        new("rulesHash", Datum.Of(RulesHash)),
        new("asOf", Datum.Of(AsOf)),
        new("resultHash", Datum.Of(ResultHash)),
        new("key", Datum.Of(key)),
    ]);

    private static Datum Of(Head head) => Datum.Of(new Members(
        [new("entry", Datum.Of((decimal)head.Number)), new("hash", Datum.Of(head.Hash.ToString()))]));
}
