using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Seals, publications and recalls as the tests make them.</summary>
internal static class Sealing
{
    public static SealKey Key { get; } = SealKey.Make();

    public static Fact Publish(string id, decimal at, string node = "cup") => Ruling("publish", id, at, node);

    public static Fact Recall(string id, decimal at, string node = "cup") => Ruling("recall", id, at, node);

    public static async Task<Seal> Seal(this Arena arena, string? node = null)
    {
        var outcome = await arena.Try(node);
        Assert.That((outcome as SealOutcome.Refused)?.Why.English, Is.Null);
        return ((SealOutcome.Sealed)outcome).Seal;
    }

    public static Task<SealOutcome> Try(this Arena arena, string? node = null) =>
        arena.Cup.Seal(node is null ? null : new NodePath(node), Key, Some.Organiser);

    public static async Task<string?> WhyNot(this Arena arena, Fact fact) =>
        (await arena.Submit(fact) as Receipt.Refused)?.Why.Code;

    public static ContestStatus StatusOf(this Arena arena, string node) => arena.Cup.StatusOf(new NodePath(node));

    /// <summary>What a stranger finds who has copies of all journals.</summary>
    public static async Task<Verdict> Verified(
        IJournals store, IReadOnlyList<KnownHead>? known = null, ResultDocument? result = null)
    {
        var copies = new List<JournalCopy>();
        foreach (var journal in store.Of(Some.Cup))
        {
            copies.Add(await JournalCopy.Read(journal, () => store.View(Some.Cup, journal), CancellationToken.None));
        }

        return new Verifier(Some.Cup, copies)
        {
            Known = known ?? [], Result = result is null ? null : (result, "result.json"),
        }.Verify();
    }

    private static Fact Ruling(string type, string id, decimal at, string node) => Some.Fact(
        $$"""{"id":"{{id}}","type":"{{type}}","at":{{Canonical.Text(at)}},"node":"{{node}}","reason":"checked"}""");
}
