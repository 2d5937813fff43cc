using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

// How an entrant is put under review, and what was corrected meanwhile is posted.
public sealed partial class LiveContest
{
    private readonly ConcurrentDictionary<NodePath, ImmutableArray<EntrantId>> _reviewed = [];
    private volatile IReadOnlyList<Review> _reviews;

    /// <summary>Who is under review, in the order in which they were held.</summary>
    public IReadOnlyList<Review> Reviews => _reviews;

    /// <summary>
    /// Holds what audiences see of an entrant at a node and below it: from now on they see none of its facts there that
    /// come, until it is posted. Alone, so that nothing comes between the heads and the hold.
    /// </summary>
    /// <exception cref="IOException">The journals cannot be read, or cannot say; ask again.</exception>
    public async Task<Receipt> Hold(NodePath node, EntrantId entrant, Author author)
    {
        using var alone = await _gate.Alone();
        await _running.Settle();
        var heads = (await _running.Heads()).Where(h => h.Head.Number > 0)
            .Select(h => KeyValuePair.Create(h.Journal.ToString(), Datum.Of((decimal)h.Head.Number)));
        var hold = Reviewing("hold", node, entrant, [new("heads", Datum.Of(new Members(heads)))]);
        if ((author.Pass?.WhyNot(hold, Definition) ?? WhyNotAtAll(hold)) is { } why)
            return new Receipt.Refused(hold.Id, why);
        var receipt = await SubmitTwice(hold, author);
        if (receipt is not Receipt.Refused) await Follow(hold, receipt);
        return receipt;
    }

    /// <summary>Ends the review of an entrant at a node: everybody sees what became of it.</summary>
    /// <exception cref="IOException">The journal cannot say; ask again.</exception>
    public async Task<Receipt> Post(NodePath node, EntrantId entrant, Author author)
    {
        var post = Reviewing("post", node, entrant, []);
        return author.Pass?.WhyNot(post, Definition) is { } why
            ? new Receipt.Refused(post.Id, why)
            : await Submit(post, author);
    }

    /// <summary>
    /// The entrants of a board at that node whose results may be under review, and their teams, by id: as many as
    /// anybody looks at; the same object as long as they are the same.
    /// </summary>
    public ImmutableArray<EntrantId> ReviewAt(NodePath node)
    {
        var roster = Definition.Roster;
        var held = _reviews.Where(r => r.Touches(node)).Select(r => r.Entrant).ToList();
        ImmutableArray<EntrantId> now =
        [
            .. held.Concat(held.Select(e => roster.Find(e)?.Team).OfType<EntrantId>()).Distinct()
                .OrderBy(e => e.Value, StringComparer.Ordinal).Take(Limits.ReviewShown),
        ];
        return _reviewed.AddOrUpdate(node, now, (_, before) => AreSame(before, now) ? before : now);
    }

    /// <summary>Completes with those under review at a node as soon as they are not the ones given.</summary>
    public async Task<ImmutableArray<EntrantId>> ReviewAfter(
        NodePath node, ImmutableArray<EntrantId> seen, CancellationToken cancel)
    {
        while (true)
        {
            var next = _turned.Next;
            if (ReviewAt(node) is var now && !AreSame(now, seen)) return now;
            await next.WaitAsync(cancel);
        }
    }

    private static bool AreSame(ImmutableArray<EntrantId> some, ImmutableArray<EntrantId> others) =>
        some.AsSpan().SequenceEqual(others.AsSpan());

    private Refusal? WhyNotAtAll(Fact fact) =>
        new Admission(Definition.Rules, Definition.Roster, Definition.VenueIds).Judge(fact)
        ?? ReviewRules.WhyNot(fact, _declared, Definition.Rules);

    // Later than what was said before of this review, so that it takes effect. Its id is nobody else's.
    private Fact Reviewing(
        string type, NodePath node, EntrantId entrant, IEnumerable<KeyValuePair<string, Datum>> more)
    {
        var (now, last) = (Instant(), _declared.LastReview(node, entrant));
        var made = RandomNumberGenerator.GetHexString(Limits.MadeIdCharacters, lowercase: true);
        return new Fact(new Members(
        [
            .. more,
            new("id", Datum.Of($"{type}.{made}")),
            new("type", Datum.Of(type)),
            new("at", Datum.Of(now > last ? now : last + 0.001m)),
            new("node", Datum.Of(node.Value)),
            new("entrant", Datum.Of(entrant.Value)),
        ]));
    }

    // A contest with its own base has no clock but its facts.
    private decimal Instant() => Definition.TimeBase == TimeBase.Utc
        ? decimal.Round(UnixTime.Of(_ports.Time.GetUtcNow()), 3)
        : Definition.Rules.Boards.Select(b => Board(b.Ref)?.Now.AsOf ?? 0m).DefaultIfEmpty().Max();
}
