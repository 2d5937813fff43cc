using Competition.Scoring;

namespace Competition.Engine;

// Who may do what in it.
public sealed partial class LiveContest
{
    private readonly FactWatch _seated = new();
    private volatile PassRegister _passes;

    /// <summary>Its seats and passes that are not revoked; expired ones are still there.</summary>
    public PassRegister Passes => _passes;

    /// <summary>Completes as soon as the passes are not those given.</summary>
    public async Task<PassRegister> PassesAfter(PassRegister seen, CancellationToken cancel)
    {
        while (true)
        {
            var next = _seated.Next;
            if (_passes is var passes && passes != seen) return passes;
            await next.WaitAsync(cancel);
        }
    }

    private Refusal? MaySeat(Fact fact)
    {
        if (!PassFacts.IsOne(fact)) return null;
        var errors = PassFacts.Check(fact, _passes, Definition);
        return errors.Count == 0 ? null : Refusals.WrongDocument(errors);
    }
}
