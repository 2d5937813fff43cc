namespace Competition.Cli.Tests;

[TestFixture]
internal sealed class FactStreamTests
{
    private readonly Folder _folder = new();

    [OneTimeTearDown]
    public void CleanUp() => _folder.Dispose();

    [Test]
    public void Gzip_is_told_by_its_bytes_not_by_its_name() =>
        Assert.That(Text(_folder.Pack("facts.ndjson", "one\ntwo\n")), Is.EqualTo("one\ntwo\n"));

    [Test]
    public void A_plain_file_may_be_called_gz() =>
        Assert.That(Text(_folder.Write("facts.gz", "one\n")), Is.EqualTo("one\n"));

    [Test]
    public void A_file_of_one_byte_is_plain() => Assert.That(Text(_folder.Write("tiny", "1")), Is.EqualTo("1"));

    [Test]
    public void A_gzip_file_that_was_cut_off_does_not_pass_for_a_whole_one([Values(1, 4, 9)] int cutOff) =>
        Assert.That(
            () => Text(_folder.Pack("cut.gz", "one\ntwo\n", cutOff)), Throws.InstanceOf<InvalidDataException>());

    private static string Text(string path)
    {
        using var reader = new StreamReader(FactStream.Open(path));
        return reader.ReadToEnd();
    }
}
