using Competition.Journal;
using Competition.Scoring;

namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class InspectTests
{
    private string _root = "";

    [SetUp]
    public void Begin() => _root = Directory.CreateTempSubdirectory("competition-inspect-").FullName;

    [TearDown]
    public void CleanUp() => Directory.Delete(_root, recursive: true);

    [Test]
    public async Task Contests_journals_segments_entries_and_heads_are_listed()
    {
        var east = await Write("cup", "east", 3);
        var west = await Write("cup", "west", 1);
        var other = await Write("赛", "office", 2);
        var ran = await Ran.Command("inspect", _root);
        Assert.That((ran.Exit, ran.Talk), Is.EqualTo((0, "")));
        Assert.That(ran.Output, Is.EqualTo(
            $"""
            赛
              office~n1  2 entries · 1 segment · 602 bytes · head {other.Hash}
                00000000000000000001.seg  1–2  602 bytes
            cup
              east~n1  3 entries · 1 segment · 633 bytes · head {east.Hash}
                00000000000000000001.seg  1–3  633 bytes
              west~n1  1 entry · 1 segment · 563 bytes · head {west.Hash}
                00000000000000000001.seg  1–1  563 bytes

            """));
    }

    [Test]
    public async Task Damage_is_named_by_the_very_command_that_the_server_names()
    {
        await Write("cup", "east", 3);
        var before = await Write("cup", "west", 1);
        var path = JournalFolder.At(Path.Combine(_root, "id-cup", "id-west"))[0].Path;
        var segment = Path.Combine(path, "00000000000000000001.seg");
        await Write("cup", "west", 2);
        await using (var file = File.OpenWrite(segment))
        {
            file.Position = file.Length - 5;
            file.WriteByte(0xc1);
        }

        await using var store = new FileJournals(_root, _ => { });
        var damaged = await Assert.ThrowsAsync<JournalDamagedException>(() => store.Open(new("cup"), Id("west")));
        var command = damaged!.Message.Split("see: competition ")[1].Split(' ', 2);
        var ran = await Ran.Command(command);
        Assert.That((ran.Exit, ran.Talk), Is.EqualTo((1, "damaged: 1 journal\n")));
        Assert.That(ran.Output, Is.EqualTo(
            $"""
            cup
              west~n1  1 entry · 1 segment · 563 bytes · head {before.Hash}
                00000000000000000001.seg  1–1  563 bytes
                damaged: {segment}: entry 3: its checksum does not hold

            """));
    }

    [Test]
    public async Task An_unfinished_write_is_told_and_left()
    {
        await Write("cup", "east", 1);
        await Write("cup", "east", 1);
        var segment = Directory.EnumerateFiles(_root, "*.seg", SearchOption.AllDirectories).Single();
        var length = new FileInfo(segment).Length - 1;
        await using (var file = File.OpenWrite(segment)) file.SetLength(length);
        var ran = await Ran.Command("inspect", segment);
        Assert.That(ran.Exit, Is.Zero);
        Assert.That(ran.Lines[^1], Is.EqualTo("    unfinished write: 50 bytes, cut when it is opened"));
        Assert.That(new FileInfo(segment).Length, Is.EqualTo(length));
    }

    [Test]
    public async Task A_place_without_journals_is_bad_input()
    {
        foreach (var path in new[] { _root, Path.Combine(_root, "nowhere") })
        {
            var ran = await Ran.Command("inspect", path);
            Assert.That((ran.Exit, ran.Output, ran.Talk), Is.EqualTo((2, "", $"{path}: no journal is there\n")));
        }
    }

    private static JournalId Id(string venue) => new(new VenueId(venue), "n1");

    private async Task<Journal.Head> Write(string contest, string venue, int count)
    {
        await using var store = new FileJournals(_root, _ => { });
        var journal = await store.Open(new ContestId(contest), Id(venue));
        var (head, group) = (journal.Head, new List<Entry>());
        for (; count > 0; count--)
        {
            group.Add(Entry.After(head, new Fact(new Members(
                [new("id", Datum.Of($"a-{head.Number:D9}")), new("at", Datum.Of((decimal)head.Number % 100))]))));
            head = group[^1].Head;
        }

        await journal.Append(group);
        return head;
    }
}
