using Serilog;

namespace Competition.Server.Tests;

/// <summary>The log does not fill the disk.</summary>
[TestFixture]
internal sealed class LogTests
{
    private readonly TempFolder _folder = new();

    private IReadOnlyList<FileInfo> Files =>
        [.. new DirectoryInfo(_folder.Path).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal)];

    [TearDown]
    public void Clean()
    {
        foreach (var file in Files) file.Delete();
    }

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [Test]
    public void A_file_is_followed_by_the_next_when_it_has_so_many_bytes()
    {
        const int line = 1 << 20;
        Write(new string('x', line), times: (Limits.LogBytes / line) + 2, Limits.LogBytes);
        Assert.That(Files, Has.Count.EqualTo(2));
        Assert.That(Files[0].Length, Is.InRange(Limits.LogBytes, Limits.LogBytes + (2 * line)));
    }

    [Test]
    public void So_many_files_are_kept()
    {
        Write(new string('x', 100), times: Limits.LogFiles + 9, bytes: 100);
        Assert.That(Files, Has.Count.EqualTo(Limits.LogFiles));
        Assert.That(File.ReadAllText(Files[^1].FullName), Does.Contain($"{Limits.LogFiles + 9} xxx"), "the oldest went");
    }

    private void Write(string text, int times, int bytes)
    {
        using var log = new LoggerConfiguration().ToFiles(_folder.Path, bytes).CreateLogger();
        for (var time = 1; time <= times; time++) log.Information("{Time} {Text:l}", time, text);
    }
}
