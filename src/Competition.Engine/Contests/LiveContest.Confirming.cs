using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

// What one person asks for and another confirms.
public sealed partial class LiveContest
{
    /// <summary>
    /// Another person's yes to what waits under that id: it is done now, in the names of both. Null where nothing waits
    /// under it, or no longer.
    /// </summary>
    /// <exception cref="IOException">The journal cannot say; confirm again.</exception>
    public Task<Receipt?> Confirm(string id, Author author) => _confirmations.Confirm(id, author);

    // What stands already is answered as any other fact is.
    private bool NeedsSecondPerson(Fact fact) =>
        Definition.SecondPerson.Contains(Meaning(fact)) && !_running.Knows(fact.Id);

    // Who voids a hold posts it: a void does what its own type would.
    private FactType Meaning(Fact fact) => (_declared.Target(fact)?.Type, fact.Type) switch
    {
        (null, var own) => own,
        (FactType.Hold, FactType.Void) => FactType.Post,
        (FactType.Freeze, FactType.Void) => FactType.Unfreeze,
        (FactType.Unfreeze, FactType.Void) => FactType.Freeze,
        (FactType.Seal, FactType.Void) => FactType.Recall,
        (FactType.Recall, FactType.Void) => FactType.Seal,
        ({ } target, _) => target,
    };

    // Nobody is asked to confirm what would be refused.
    private async Task<Receipt> Ask(Fact fact, Author author)
    {
        var admission = new Admission(Definition.Rules, Definition.Roster, Definition.VenueIds);
        var why = admission.Judge(fact) ?? (Declares(fact) ? await WhyNot(fact) : null);
        if (why is not null) return new Receipt.Refused(fact.Id, why);
        var what = $"{fact.Id} {CanonicalJson.Text(Datum.Of(fact.Content))}";
        return _confirmations.Add(what, author, Barrier(fact), by => Write(fact, by)) is { } confirm
            ? new Receipt.Pending(fact.Id, confirm)
            : new Receipt.Refused(fact.Id, Refusals.TooManyPending());
    }

    private SealOutcome AskToSeal(NodePath node, SealKey key, Author author) =>
        _confirmations.Add($"seal {node}", author, Barrier(Sealing(node)), by => SealNow(node, key, by)) is { } confirm
            ? new SealOutcome.Pending(confirm)
            : new SealOutcome.Refused(Refusals.TooManyPending());

    // Who confirms might have written it himself.
    private Func<Author, Refusal?> Barrier(Fact fact) => by => by.Pass?.WhyNot(fact, Definition);

    private static Fact Sealing(NodePath node) => new(new Members(
    [
        new("id", Datum.Of("seal")), new("type", Datum.Of("seal")), new("at", Datum.Of(0m)),
        new("node", Datum.Of(node.Value)),
    ]));

    private async Task<Receipt> SealNow(NodePath node, SealKey key, Author author) =>
        await Make(node, key, author) switch
        {
            SealOutcome.Sealed made => made.Receipt,
            SealOutcome.Refused refused => new Receipt.Refused(new FactId($"seal.{node}"), refused.Why),
            _ => throw new InvalidOperationException("what is confirmed waits no more"),
        };
}
