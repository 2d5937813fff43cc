using System.Text;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>A published result proves itself, whatever machine reads it.</summary>
[TestFixture]
internal sealed class ResultDocumentTests
{
    [Test]
    public async Task A_sealed_result_is_verified_alone_and_no_letter_of_it_may_change()
    {
        await using var arena = await SealTests.Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        await arena.Seal();
        var json = (await arena.Cup.Official(null, CancellationToken.None))!.Json();
        Assert.That(Faults(json), Is.Empty);
        for (var at = 0; at < json.Length; at++)
        {
            var flipped = json.ToArray();
            flipped[at] ^= 1;
            if (!char.IsWhiteSpace((char)json[at])) Assert.That(Faults(flipped), Is.Not.Empty, $"byte {at}: {(char)json[at]}");
        }
    }

    [Test]
    public async Task Blanks_and_escapes_do_not_matter()
    {
        await using var arena = await SealTests.Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        await arena.Seal();
        var json = Encoding.UTF8.GetString((await arena.Cup.Official(null, CancellationToken.None))!.Json());
        var printed = json.Replace(",", " ,\n  ").Replace("\"w1\"", "\"\\u00771\"");
        Assert.That(Faults(Encoding.UTF8.GetBytes(printed)), Is.Empty);
    }

    [Test]
    public async Task A_result_of_another_key_or_of_other_journals_does_not_hold()
    {
        await using var arena = await SealTests.Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        await arena.Seal();
        var document = ResultDocument.Read((await arena.Cup.Official(null, CancellationToken.None))!.Json()).Document!;
        using var other = SealKey.Make();
        var strange = other.Sign(document.Seal!.Statement with { AsOf = 4 });
        Assert.Multiple(async () =>
        {
            Assert.That(SealKeys.Check(document, document.Seal, [other.Fingerprint], "r").Single().What, Does.Contain("not by " + other.Fingerprint));
            Assert.That((await Sealing.Verified(arena.Store, result: document)).Faults, Is.Empty);
            var faults = (await Sealing.Verified(arena.Store, result: document with { Seal = strange })).Faults;
            Assert.That(faults.Select(f => f.What), Has.Some.Contains("the journals give result"));
            faults = (await Sealing.Verified(arena.Store, result: new ResultDocument(null, new string('0', 64)))).Faults;
            Assert.That(faults.Single().What, Does.Contain("its boards have hash 0000"));
        });
    }

    [TestCase("[]"), TestCase("{}"), TestCase("nothing"), TestCase("{\"boards\":{},\"more\":1}"), TestCase("{\"seal\":{},\"boards\":{}}")]
    public void What_is_no_result_is_refused_with_what_is_allowed(string json)
    {
        var (document, wrong) = ResultDocument.Read(Encoding.UTF8.GetBytes(json));
        Assert.That(document, Is.Null);
        Assert.That(wrong, Is.Not.Empty);
    }

    [TestCase(""), TestCase("zh-CN"), TestCase("tr-TR"), TestCase("ar-SA")]
    public async Task The_result_hash_is_the_same_in_every_culture(string culture)
    {
        await using var arena = await SealTests.Published(
            Some.Mark("İ-1", "w1", "t1", 40.5m, at: 1.25m), Some.Judged("j-1", "w2", "J1", 33.35m), Some.Judged("j-2", "w2", "J2", 33.4m));
        var seal = (await arena.Seal()).Statement;
        var entries = new List<Placed>();
        foreach (var (journal, head) in seal.Heads)
        {
            var view = await arena.Store.View(Some.Cup, journal);
            await foreach (var entry in view.Read(1, CancellationToken.None))
            {
                if (entry.Number <= head.Number) entries.Add(Placed.Of(journal, entry));
            }
        }

        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
        try
        {
            var tally = Tally.Of(Some.Cup, entries, seal.Node, seal.AsOf)!;
            Assert.That((tally.ResultHash, tally.Contest.RulesHash), Is.EqualTo((seal.ResultHash, seal.RulesHash)));
            Assert.That(Seal.Read(Sealing.Key.Sign(seal).Members)!.Holds, Is.True);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static IReadOnlyList<Fault> Faults(byte[] json)
    {
        var (document, wrong) = ResultDocument.Read(json);
        return document?.Seal is { } seal
            ? SealKeys.Check(document, seal, [Sealing.Key.Fingerprint], "result")
            : [Fault.Of(wrong ?? "no seal")];
    }
}
