using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

// How a result becomes official.
public sealed partial class LiveContest
{
    /// <summary>
    /// Seals a node with all below it: alone, over what is on disk, computed again from the journals. Facts that come
    /// later are kept and do not count until a new seal, or a recall. Where a seal needs a second person, it is made of
    /// what is there when he confirms.
    /// </summary>
    /// <param name="node">Null = the contest.</param>
    /// <exception cref="IOException">The journals cannot be read, or cannot say; ask again.</exception>
    public async Task<SealOutcome> Seal(NodePath? node, SealKey key, Author author)
    {
        var what = node ?? Definition.Rules.Root.Path;
        if (!Definition.SecondPerson.Contains(FactType.Seal)) return await Make(what, key, author);
        return WhyNotSeal(what) is { } why ? new SealOutcome.Refused(why) : AskToSeal(what, key, author);
    }

    private async Task<SealOutcome> Make(NodePath what, SealKey key, Author author)
    {
        using var alone = await _gate.Alone();
        if (WhyNotSeal(what) is { } why) return new SealOutcome.Refused(why);
        await _running.Settle();
        var heads = await _running.Heads();
        var seal = key.Sign((await Tally(what, heads)).Statement(what, heads));
        var receipt = await SubmitTwice(FactOf(seal, heads), author);
        if (receipt is Receipt.Refused refused) return new SealOutcome.Refused(refused.Why);
        await Become(await _running.Declared());
        return new SealOutcome.Sealed(seal, receipt);
    }

    /// <summary>The result that the seal of a node made official, computed again; null where there is none.</summary>
    /// <param name="node">Null = the contest.</param>
    public async Task<SealedResult?> Official(NodePath? node, CancellationToken cancel)
    {
        var what = node ?? Definition.Rules.Root.Path;
        if (!_rulings.Seals.TryGetValue(what, out var seal)) return null;
        var upTo = new JournalPosition(seal.Statement.Heads.Select(h => KeyValuePair.Create(h.Key, h.Value.Number)));
        var entries = await Again(() => _running.Standing(upTo, cancel), cancel);
        var tally = Engine.Tally.Of(Id, entries, what, seal.Statement.AsOf);
        Must.Hold(tally?.ResultHash == seal.Statement.ResultHash, "the journals give the result that was sealed");
        return new SealedResult(seal, tally.Boards);
    }

    private Refusal? WhyNotSeal(NodePath node) =>
        new Admission(Definition.Rules, Definition.Roster, Definition.VenueIds).Judge(node)
        ?? SealRules.WhyNotSeal(node, _rulings, StatusOf(node));

    private async Task<Tally> Tally(NodePath node, IReadOnlyList<(JournalId Journal, Head Head)> heads)
    {
        var upTo = new JournalPosition(heads.Select(h => KeyValuePair.Create(h.Journal, h.Head.Number)));
        var entries = await _running.Standing(upTo, CancellationToken.None);
        var atLeast = Engine.Tally.Of(Id, entries, node, asOf: null);
        Must.Hold(atLeast is not null, "a contest that runs can be computed");
        if (Definition.TimeBase == TimeBase.Seconds) return atLeast;
        var now = Math.Floor(UnixTime.Of(_ports.Time.GetUtcNow()));
        return now <= atLeast.AsOf ? atLeast : Engine.Tally.Of(Id, entries, node, now) ?? atLeast;
    }

    // Later than what was ruled of the node before, so that it takes effect; its id is that of the office's next entry.
    private Fact FactOf(Seal seal, IReadOnlyList<(JournalId Journal, Head Head)> heads)
    {
        var head = heads.Single(h => h.Journal == new JournalId(VenueId.Office, _ports.Node)).Head;
        var last = _declared.LastRuling(seal.Statement.Node);
        var at = last >= seal.Statement.AsOf ? last.Value + 0.001m : seal.Statement.AsOf;
        return new Fact(new Members(
        [
            .. seal.Members,
            new("id", Datum.Of($"seal.{head.Hash.ToString()[..12]}-{head.Number + 1}")),
            new("type", Datum.Of("seal")),
            new("at", Datum.Of(at)),
        ]));
    }
}
