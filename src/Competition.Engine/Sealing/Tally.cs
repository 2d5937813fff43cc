using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The result of a contest as journals up to some heads give it: everything that a seal states and that anybody can
/// compute again, on any machine.
/// </summary>
/// <param name="Boards">All boards, unfiltered, as <c>competition score --format json</c> prints them.</param>
internal sealed record Tally(Definition Contest, decimal AsOf, ReadOnlyMemory<byte> Boards)
{
    public string ResultHash => Convert.ToHexStringLower(SHA256.HashData(Boards.Span));

    /// <param name="node">What is being sealed: an earlier seal of it does not bind the new one.</param>
    /// <param name="asOf">The instant, where it is not the greatest time of what counts.</param>
    /// <returns>Null where the journals declare no contest that can be computed.</returns>
    public static Tally? Of(ContestId id, IReadOnlyCollection<Placed> entries, NodePath? node, decimal? asOf)
    {
        var declared = entries.Where(e => e.Journal.Venue == VenueId.Office)
            .Aggregate(Declarations.None, (all, entry) => all.With(entry));
        if (!declared.Any || declared.Read(id, without: node).Definition is not { } contest) return null;
        var facts = Counted.Of(entries, contest);
        var evaluation = Recount.Evaluate(contest, facts, contest.SealedAt ?? asOf);
        var text = new ArrayBufferWriter<byte>();
        ResultText.WriteJson(text, evaluation, [.. contest.Rules.Boards], []);
        return new Tally(contest, evaluation.AsOf, text.WrittenMemory);
    }

    public SealStatement Statement(NodePath node, IEnumerable<(JournalId Journal, Head Head)> heads) => new(
        node, heads.Where(h => h.Head.Number > 0).ToImmutableDictionary(h => h.Journal, h => h.Head),
        Contest.RulesHash, AsOf, ResultHash);
}
