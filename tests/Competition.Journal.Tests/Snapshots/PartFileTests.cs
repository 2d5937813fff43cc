using Competition.Scoring;

namespace Competition.Journal.Tests;

/// <summary>A part is what was written, or it is not given; a file is there whole, or not at all.</summary>
[TestFixture]
internal sealed class PartFileTests
{
    private static readonly ContestId Cup = new("cup");
    private string _root = "";
    private SnapshotFolder _folder = new(".");

    [SetUp]
    public void Make()
    {
        _root = Directory.CreateTempSubdirectory("parts-").FullName;
        _folder = new SnapshotFolder(_root);
    }

    [TearDown]
    public void Delete() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Parts_are_read_back_by_name()
    {
        var hash = Write("state", ("a", [1, 2, 3]), ("", []), ("选手", new byte[100_000]));
        using var file = _folder.Open(Cup, "state")!;
        Assert.That(file.Hash, Is.EqualTo(hash));
        Assert.That(file.Names, Is.EquivalentTo(new[] { "a", "", "选手" }));
        Assert.That(file.Read("a"), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(file.Read(""), Is.Empty);
        Assert.That(file.Read("选手"), Has.Length.EqualTo(100_000));
        Assert.That(file.Read("b"), Is.Null);
        Assert.That(_folder.Open(Cup, "other"), Is.Null);
    }

    [Test]
    public void Whatever_byte_is_another_no_part_is_another()
    {
        Write("state", ("a", [1, 2, 3, 4]), ("b", [5, 6, 7]));
        var path = Directory.GetFiles(_root, "state", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; at < bytes.Length; at++)
        {
            var other = (byte[])bytes.Clone();
            other[at] ^= 0x41;
            File.WriteAllBytes(path, other);
            if (at < 8) continue;      // the mark before the parts is for people
            Assert.That(() => AllOf("state"), Throws.InstanceOf<IOException>(), $"byte {at}");
        }
    }

    [Test]
    public void A_file_that_was_cut_or_is_something_else_is_refused()
    {
        Write("state", ("a", [1, 2, 3, 4]));
        var path = Directory.GetFiles(_root, "state", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(path);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.That(() => AllOf("state"), Throws.InstanceOf<IOException>(), $"{length} bytes");
        }
    }

    [Test]
    public void What_was_not_placed_is_gone_and_what_was_there_stays()
    {
        Write("state", ("a", [1]));
        using (var draft = _folder.Begin(Cup, "state")) draft.Write("a", [2]);
        using var file = _folder.Open(Cup, "state")!;
        Assert.That(file.Read("a"), Is.EqualTo(new byte[] { 1 }));
        Assert.That(Directory.GetFiles(_root, "*", SearchOption.AllDirectories), Has.Length.EqualTo(1));
    }

    [Test]
    public void Who_has_a_file_open_reads_it_to_its_end_when_it_is_replaced_or_deleted()
    {
        Write("state", ("a", [1]));
        using var file = _folder.Open(Cup, "state")!;
        Write("state", ("a", [2]));
        _folder.Keep(Cup, []);
        Assert.That(file.Read("a"), Is.EqualTo(new byte[] { 1 }));
        Assert.That(_folder.Open(Cup, "state"), Is.Null);
    }

    [Test]
    public void Contests_whose_ids_are_no_names_of_files_have_folders_of_their_own()
    {
        foreach (var id in new[] { "cup", "Cup", "赛事" })
        {
            using var file = _folder.Begin(new ContestId(id), "state");
            file.Write("id", System.Text.Encoding.UTF8.GetBytes(id));
            file.Place();
        }

        Assert.That(Directory.GetDirectories(_root), Has.Length.EqualTo(3));
    }

    private string Write(string name, params (string Name, byte[] Bytes)[] parts)
    {
        using var file = _folder.Begin(Cup, name);
        foreach (var (part, bytes) in parts) file.Write(part, bytes);
        return file.Place();
    }

    private List<byte[]?> AllOf(string name)
    {
        using var file = _folder.Open(Cup, name)!;
        return [.. file.Names.Select(file.Read)];
    }
}
