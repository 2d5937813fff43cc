using Competition.Scoring;

namespace Competition.Engine;

// How a contest becomes another one: founded, replaced, under other rules, roster or freezes.
public sealed partial class LiveContest
{
    /// <summary>Writes the first contest fact and opens; the refusal when the journal could not take it.</summary>
    internal async Task<Refusal?> Found(Members body, Author author)
    {
        var fact = await Declaration(body, Definition);
        var receipt = await SubmitTwice(fact, author);
        if (receipt is Receipt.Refused refused) return refused.Why;
        Declare(fact, receipt);
        await Open();
        return null;
    }

    internal async Task<PutOutcome> Replace(Definition definition, Members body, Author author)
    {
        using var alone = await _gate.Alone();
        if ((await _running.Seen()).Marks > 0) return new PutOutcome.HasMarks();
        if (await Stranded.By(definition, _running) is { } stranded) return new PutOutcome.Strands(stranded);
        if (_rulings.Seals.Count > 0) return new PutOutcome.Strands(Refusals.Sealed());
        var fact = await Declaration(body, definition);
        var receipt = await SubmitTwice(fact, author);
        if (receipt is Receipt.Refused refused) return new PutOutcome.Refused(refused.Why);
        Declare(fact, receipt);
        await Become(definition with { Audiences = _declared.Audiences(definition.Rules) }, _declared);
        return new PutOutcome.Replaced(this);
    }

    // What stands and counts already is answered as any other fact is.
    private bool Declares(Fact fact) =>
        (_declared.IsChangedBy(fact) || _declared.IsMovedBy(fact)) && !_declared.Has(fact);

    // Another version of rules or roster, a freeze, a recall, or the fall of one. Nobody else enters until all know:
    // no byte after its receipt shows what it hides.
    private async Task<Receipt> Redeclare(Fact fact, Author author)
    {
        using var alone = await _gate.Alone();
        var why = _running.Knows(fact.Id) ? null : await WhyNot(fact);
        var receipt = why is null ? await SubmitTwice(fact, author) : new Receipt.Refused(fact.Id, why);
        if (receipt is not Receipt.Refused) await Follow(fact, receipt);
        return receipt;
    }

    // To read the office again for every review would take longer the older the contest is.
    private async Task Follow(Fact fact, Receipt receipt)
    {
        var placed = Review.IsOne(fact) && receipt is Receipt.Stands at ? new Placed(at.Journal, at.Entry, fact) : null;
        var declared = placed is null ? await _running.Declared() : _declared.With(placed);
        var audiences = declared.Audiences(Definition.Rules);
        var areSame = placed is not null && audiences.SequenceEqual(Definition.Audiences);
        await (areSame ? Settle(declared) : Become(declared));
    }

    private async Task<Refusal?> WhyNot(Fact fact)
    {
        if (Rulings.IsOne(fact)) return SealRules.WhyNot(fact, _declared);
        if (Review.IsOne(fact)) return ReviewRules.WhyNot(fact, _declared, Definition.Rules);
        var (next, errors) = _declared.With(Placed.Unwritten(fact)).Unsealed.Read(Id);
        if (next is null) return Refusals.WrongDocument(errors);
        if (next.Audiences.Count > Limits.Audiences) return Refusals.TooManyAudiences(next.Audiences.Count);
        return _declared.MayDrop(fact) ? await Stranded.By(next, _running) : null;
    }

    // As the journal has it: an append of unknown outcome may have left a version that nobody was told of.
    private async Task Become(Declarations declared)
    {
        var isNew = !declared.IsSameAs(_declared);
        var next = isNew ? declared.Read(Id).Definition : null;
        var isOther = isNew && declared.ChangesCount(_declared);
        if (next is not null && (isOther || !next.Audiences.SequenceEqual(Definition.Audiences)))
        {
            await Become(next, declared);
            return;
        }

        await Settle(declared);
    }

    private async Task Settle(Declarations declared)
    {
        Take(declared);
        await _running.Settle();
        _watch.Signal();
    }

    // Everything is evaluated again from the journals; who follows a board looks again, whatever goes wrong.
    private async Task Become(Definition next, Declarations declared)
    {
        var before = _running;
        try
        {
            await before.DisposeAsync();
        }
        finally
        {
            Take(declared);
            _running = new RunningContest(next, _ports, _settings);
            try
            {
                await Open();
            }
            finally
            {
                before.Feeds.End();
                _watch.Signal();
            }
        }
    }

    // What was declared, and the status that follows from it.
    private void Take(Declarations declared)
    {
        lock (_declaring) (_declared, _rulings, _reviews) = (declared, declared.Rulings, declared.Reviews);
        _turned.Signal();
    }

    private void Declare(Fact fact, Receipt receipt)
    {
        if (receipt is not Receipt.Stands stands) return;
        lock (_declaring)
        {
            _declared = _declared.With(new Placed(stands.Journal, stands.Entry, fact));
            if (PassFacts.IsOne(fact)) _passes = _passes.With(fact);
        }

        if (PassFacts.IsOne(fact)) _seated.Signal();
    }

    private async Task<Fact> Declaration(Members body, Definition definition)
    {
        var now = decimal.Round(UnixTime.Of(_ports.Time.GetUtcNow()), 3);
        var entries = (await _running.Heads()).Where(h => h.Journal.Venue == VenueId.Office).Sum(h => h.Head.Number);
        return _declared.Next(body, definition.TimeBase == TimeBase.Utc ? now : 0m, entries);
    }
}
