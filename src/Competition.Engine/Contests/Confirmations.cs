using System.Security.Cryptography;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What waits for a second person (formats.md "Second person"): in memory, bounded, for a while. Safe from any thread.
/// </summary>
internal sealed class Confirmations(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Awaited> _waiting = new(StringComparer.Ordinal);

    /// <summary>The id under which somebody else is to confirm; null where too many wait.</summary>
    /// <param name="what">Who asks for the same again is given the same id.</param>
    /// <param name="whyNot">Why somebody may not confirm it.</param>
    /// <param name="act">What is done then, by both.</param>
    public string? Add(
        string what, Author first, Func<Author, Refusal?> whyNot, Func<Author, Task<Receipt>> act)
    {
        lock (_gate)
        {
            Forget();
            foreach (var (id, awaited) in _waiting)
            {
                if (awaited.What == what && awaited.First.Who == first.Who && !awaited.IsDone) return id;
            }

            if (_waiting.Count >= Limits.PendingConfirmations) return null;
            var made = RandomNumberGenerator.GetHexString(Limits.MadeIdCharacters, lowercase: true);
            _waiting[made] = new Awaited(what, first, time.GetUtcNow() + Limits.Confirming, act) { WhyNot = whyNot };
            return made;
        }
    }

    /// <summary>
    /// Does what waits under that id, in the names of both; once, however often it is confirmed. Null where nothing
    /// waits under it, or no longer.
    /// </summary>
    public async Task<Receipt?> Confirm(string id, Author second)
    {
        Task<Receipt> doing;
        lock (_gate)
        {
            Forget();
            if (!_waiting.TryGetValue(id, out var awaited)) return null;
            if (awaited.First.Who == second.Who) return new Receipt.Refused(new FactId(id), Refusals.SamePerson());
            if (awaited.WhyNot(second) is { } why) return new Receipt.Refused(new FactId(id), why);
            doing = awaited.Doing ??= Do(awaited, second);
        }

        return await doing;
    }

    // What was refused, or what the journal could not say, may be confirmed again.
    private async Task<Receipt> Do(Awaited awaited, Author second)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);      // not under the gate
        var receipt = default(Receipt);
        try
        {
            var names = $"{awaited.First.Name}, {second.Name}";
            return receipt = await awaited.Act(awaited.First with { Name = names });
        }
        finally
        {
            lock (_gate)
            {
                awaited.IsDone = receipt is not (null or Receipt.Refused);
                if (!awaited.IsDone) awaited.Doing = null;
            }
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var id in _waiting.Where(w => w.Value.Until <= now).Select(w => w.Key).ToList()) _waiting.Remove(id);
    }

    private sealed class Awaited(string what, Author first, DateTimeOffset until, Func<Author, Task<Receipt>> act)
    {
        public string What => what;

        public required Func<Author, Refusal?> WhyNot { get; init; }

        public Author First => first;

        public DateTimeOffset Until => until;

        public Func<Author, Task<Receipt>> Act => act;

        public Task<Receipt>? Doing { get; set; }

        public bool IsDone { get; set; }
    }
}
