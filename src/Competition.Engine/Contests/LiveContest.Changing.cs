using Competition.Scoring;

namespace Competition.Engine;

// How a contest becomes another one: founded, replaced, under other rules, roster or freezes.
public sealed partial class LiveContest
{
    /// <summary>Writes the first contest fact and opens; the refusal when the journal could not take it.</summary>
    internal async Task<Refusal?> Found(Members body, Author author)
    {
        var fact = await Declaration(body, Definition);
        if (await SubmitTwice(fact, author) is Receipt.Refused refused) return refused.Why;
        Declare(fact);
        await Open();
        return null;
    }

    internal async Task<PutOutcome> Replace(Definition definition, Members body, Author author)
    {
        using var alone = await _gate.Alone();
        if ((await _running.Seen()).Marks > 0) return new PutOutcome.HasMarks();
        if (await Stranded.By(definition, _running) is { } stranded) return new PutOutcome.Strands(stranded);
        var fact = await Declaration(body, definition);
        if (await SubmitTwice(fact, author) is Receipt.Refused refused) return new PutOutcome.Refused(refused.Why);
        await Become(definition with { Audiences = _declared.Audiences(definition.Rules) }, _declared.With(fact));
        return new PutOutcome.Replaced(this);
    }

    // What stands and counts already is answered as any other fact is.
    private bool Declares(Fact fact) =>
        (_declared.IsChangedBy(fact) || _declared.IsMovedBy(fact)) && !_declared.Has(fact);

    // Another version of rules or roster, a freeze, or the fall of one. Nobody else enters until everybody knows of it:
    // no byte after its receipt shows what it hides.
    private async Task<Receipt> Redeclare(Fact fact, Author author)
    {
        using var alone = await _gate.Alone();
        var why = _running.Knows(fact.Id) ? null : await WhyNot(fact);
        var receipt = why is null ? await SubmitTwice(fact, author) : new Receipt.Refused(fact.Id, why);
        if (receipt is not Receipt.Refused) await Become(await _running.Declared());
        return receipt;
    }

    private async Task<Refusal?> WhyNot(Fact fact)
    {
        var (next, errors) = _declared.With(fact).Read(Id);
        if (next is null) return Refusals.WrongDocument(errors);
        if (next.Audiences.Count > Limits.Audiences) return Refusals.TooManyAudiences(next.Audiences.Count);
        return _declared.MayDrop(fact) ? await Stranded.By(next, _running) : null;
    }

    // As the journal has it: an append of unknown outcome may have left a version that nobody was told of.
    private async Task Become(Declarations declared)
    {
        var isNew = !declared.IsSameAs(_declared);
        var next = isNew ? declared.Read(Id).Definition : null;
        var isOther = declared.ChangesRules(_declared);
        if (next is not null && (isOther || !next.Audiences.SequenceEqual(Definition.Audiences)))
        {
            await Become(next, declared);
            return;
        }

        lock (_declaring) _declared = declared;
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
            lock (_declaring) _declared = declared;
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

    private void Declare(Fact fact)
    {
        lock (_declaring) _declared = _declared.With(fact);
    }

    private async Task<Fact> Declaration(Members body, Definition definition)
    {
        var now = decimal.Round(UnixTime.Of(_ports.Time.GetUtcNow()), 3);
        var entries = (await _running.Heads()).Where(h => h.Journal.Venue == VenueId.Office).Sum(h => h.Head.Number);
        return _declared.Next(body, definition.TimeBase == TimeBase.Utc ? now : 0m, entries);
    }
}
