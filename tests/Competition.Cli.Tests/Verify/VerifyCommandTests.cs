using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Cli.Tests;

/// <summary>What verify is asked, what it finds in files, and what is wrong with the question.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class VerifyCommandTests : IDisposable
{
    private const string Boards = "{\"boards\":{\"cup#all\":[{\"entrant\":\"w1\",\"rank\":1,\"position\":1,\"class\":\"ranked\",\"cells\":{}}]}}\n";
    private readonly Folder _folder = new();
    private readonly SealKey _key = SealKey.Make();

    public void Dispose()
    {
        _folder.Dispose();
        _key.Dispose();
    }

    [Test]
    public async Task A_sealed_result_is_verified_alone_with_a_key_in_any_form()
    {
        var result = _folder.Write("result.json", Sealed(Boards));
        foreach (var key in new[] { _folder.Write("key.pem", _key.PublicPem), _key.Public, _key.Fingerprint })
        {
            var ran = await Ran.Command("verify", "--result", result, "--key", key);
            Assert.That((ran.Exit, ran.Talk), Is.EqualTo((0, "")), key);
            Assert.That(_folder.Without(ran.Output), Does.StartWith("result.json: holds\n").And.Contain(_key.Fingerprint));
        }
    }

    [Test]
    public async Task A_file_over_the_bound_is_not_read()
    {
        using (var large = File.OpenWrite(_folder.At("large.json"))) large.SetLength(Limits.VerifiedBytes + 1);
        var ran = await Ran.Command("verify", "--result", _folder.At("large.json"));
        Assert.That(ran.Exit, Is.EqualTo(2));
        Assert.That(_folder.Without(ran.Talk), Does.StartWith(
            $"large.json:1: the file is too long; allowed: at most {Limits.VerifiedBytes} bytes\n"));
    }

    [Test]
    public async Task A_result_that_was_changed_and_one_of_another_key_do_not_hold()
    {
        using var other = SealKey.Make();
        var changed = _folder.Write("changed.json", Sealed(Boards).Replace("\"w1\"", "\"w2\"", StringComparison.Ordinal));
        var ran = await Ran.Command("verify", "--result", changed);
        Assert.That((ran.Exit, ran.Talk), Is.EqualTo((1, "")));
        Assert.That(_folder.Without(ran.Output), Does.Match(
            "changed.json: DOES NOT HOLD\n  changed.json: its boards have hash [0-9a-f]{64}, the seal states [0-9a-f]{64}\n"));
        ran = await Ran.Command("verify", "--result", _folder.Write("result.json", Sealed(Boards)), "--key", other.Fingerprint);
        Assert.That(ran.Exit, Is.EqualTo(1));
        Assert.That(ran.Output, Does.Contain($"signed by key {_key.Fingerprint}, not by {other.Fingerprint}"));
    }

    [Test]
    public async Task Journals_that_declare_nothing_hold_by_their_chain_their_receipts_and_another_copy()
    {
        var (good, receipts) = await Journals("good", "a-1", "a-2", "a-3");
        var (other, _) = await Journals("other", "a-1", "b-2", "a-3");
        var all = _folder.Write("all.ndjson", receipts + "{\"id\":\"x\",\"ruling\":\"refused\",\"why\":\"id-reused\"}\n");
        var last = _folder.Write("last.ndjson", receipts.Split('\n')[^2] + "\n");
        Assert.Multiple(async () =>
        {
            Assert.That(await Said(good, "--receipts", all), Does.StartWith("0 contest cup: holds\n  journal office~n1: 3 entries, head "));
            Assert.That(await Said(good, "--receipts", all), Does.EndWith($"  {all}: receipts in the journals: 3\n"));
            Assert.That(await Said(good, "--copy", good), Does.StartWith("0 ")
                .And.EndWith($"  {good}: journal office~n1 agrees up to entry 3\n"));
            Assert.That(await Said(other, "--receipts", all), Is.EqualTo(
                "1 contest cup: DOES NOT HOLD\n  journal office~n1: entry 2: not what the receipt of a-2 has at entry 2\n"));
            Assert.That(await Said(other, "--receipts", last), Is.EqualTo(
                "1 contest cup: DOES NOT HOLD\n  journal office~n1: entries 1–3: not what the receipt of a-3 has at entry 3\n"));
            Assert.That(await Said(other, "--copy", good), Does.Contain("journal office~n1: entry 2: not what the other copy has at entry 2\n"));
        });
    }

    [Test]
    public async Task A_receipt_of_a_fact_that_is_not_at_its_entry_does_not_hold()
    {
        var (good, receipts) = await Journals("good", "a-1", "a-2", "a-3");
        var lying = _folder.Write("lying.ndjson", receipts.Replace("\"a-2\"", "\"never-written\"", StringComparison.Ordinal));
        Assert.That(await Said(good, "--receipts", lying), Does.StartWith("1 contest cup: DOES NOT HOLD\n"));
    }

    [Test]
    public async Task What_is_wrong_with_the_question_is_said_at_once()
    {
        var bad = _folder.Write("bad.ndjson", "{\"id\":\"a\"}\nno json\n");
        var ran = await Ran.Command("verify", "--receipts", bad, "--key", "nothing", "--result", _folder.At("none.json"));
        Assert.That(ran.Exit, Is.EqualTo(2));
        Assert.That(_folder.Without(ran.Talk), Does.Contain("none.json:1: ").And.Contain("there is no such file").And.Contain("bad.ndjson:1: ")
            .And.Contain("bad.ndjson:2: ").And.Contain("--key: 'nothing' is no key").And.Contain("--journals: is missing"));
        var nowhere = await Ran.Command("verify", "--journals", _folder.At("nowhere"));
        Assert.That((nowhere.Exit, _folder.Without(nowhere.Talk)), Is.EqualTo((2, "--journals: 'nowhere' is no folder, and no address of a server\n")));
        var empty = await Ran.Command("verify", "--journals", Path.GetDirectoryName(_folder.At("x"))!);
        Assert.That((empty.Exit, empty.Talk.Contains("no journals lie in", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    [Test]
    public async Task A_contest_that_is_not_there_does_not_hold_for_want_of_anything_that_does_not()
    {
        var (good, _) = await Journals("good", "a-1");
        var none = _folder.At("none");
        Directory.CreateDirectory(none);
        Assert.That(await Said(good, "--contest", "cap"), Is.EqualTo(
            $"2 --contest: there is no contest 'cap' in '{good}'; did you mean 'cup'? There are: cup\n"));
        Assert.That(await Said(good, "--copy", none), Is.EqualTo($"2 --copy: there is no contest 'cup' in '{none}'; there are none\n"));
    }

    [Test]
    public async Task A_result_that_cannot_be_read_is_all_that_is_wrong()
    {
        var ran = await Ran.Command("verify", "--result", _folder.At("none.json"));
        Assert.That((ran.Exit, _folder.Without(ran.Talk)), Is.EqualTo((2, "none.json:1: there is no such file\n")));
    }

    private async Task<string> Said(string journals, params string[] more)
    {
        var ran = await Ran.Command(["verify", "--journals", journals, .. more]);
        return $"{ran.Exit} {ran.Output}{ran.Talk}";
    }

    private async Task<(string Folder, string Receipts)> Journals(string name, params string[] ids)
    {
        var (folder, receipts) = (_folder.At(name), new StringBuilder());
        await using var store = new FileJournals(folder, _ => { });
        var id = new JournalId(VenueId.Office, "n1");
        await using var journal = await store.Open(new ContestId("cup"), id);
        foreach (var fact in ids)
        {
            var entry = Entry.After(journal.Head, new Fact(new Members([new("id", Datum.Of(fact)), new("at", Datum.Of(1m))])));
            await journal.Append([entry]);
            receipts.Append(
                CultureInfo.InvariantCulture,
                $$"""{"id":"{{fact}}","ruling":"stands","journal":"{{id}}","entry":{{entry.Number}},"hash":"{{entry.Hash}}"}""").Append('\n');
        }

        return (folder, receipts.ToString());
    }

    private string Sealed(string boards)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(boards)));
        var seal = _key.Sign(new SealStatement(
            new NodePath("cup"), ImmutableDictionary<JournalId, Head>.Empty, new string('a', 64), 9m, hash));
        return $"{{\"seal\":{CanonicalJson.Text(Datum.Of(seal.Members))},{boards[1..]}";
    }
}
