using Microsoft.Extensions.Configuration;

namespace Competition.Server.Tests;

/// <summary>What the server is started with, and what it says at its start.</summary>
[TestFixture]
internal sealed class StartWordTests
{
    private const string Anywhere = "http://127.0.0.1:0";

    [TestCase("dmeo", "'dmeo' means nothing here; did you mean 'demo'?")]
    [TestCase("--ulrs", "'--ulrs' means nothing here; did you mean '--urls'?")]
    [TestCase("--Competiton:Walls=3", "'--Competiton:Walls=3' means nothing here")]
    [TestCase("--urls", "--urls needs a value")]
    public async Task A_word_that_means_nothing_is_refused_with_those_that_do(string word, string why)
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Launch(folder, word);
        await server.Ended();
        Assert.Multiple(() =>
        {
            Assert.That(server.ExitCode, Is.EqualTo(2));
            Assert.That(server.Said, Does.StartWith(why).And.Contain("--Competition:DataDir FOLDER"));
            Assert.That(Directory.Exists(folder.Data), Is.False, "nothing was begun");
        });
    }

    [Test]
    public async Task Who_asks_for_help_hears_what_it_may_be_started_with()
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Launch(folder, "--help");
        await server.Ended();
        Assert.That((server.ExitCode, server.Said), Is.EqualTo((0, Arguments.Usage)));
    }

    [TestCase("hello", "--urls: 'hello' is not an address; allowed: http://localhost:5080")]
    [TestCase("http://127.0.0.1:0;ftp://x", "--urls: 'ftp://x' is not an address")]
    [TestCase("http://localhost:99999", "--urls: 'http://localhost:99999' is not an address")]
    public async Task An_address_that_is_none_is_refused_in_one_line(string urls, string why)
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Launch(folder, "--urls", urls);
        await server.Ended();
        Assert.That(server.ExitCode, Is.EqualTo(2));
        Assert.That(server.Said, Does.StartWith(why).And.Not.Contain("   at "));
    }

    [Test]
    public async Task It_says_where_the_journals_lie_and_which_settings_nobody_reads()
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Launch(
            folder, new Dictionary<string, string> { ["Competition__Wals"] = "7" }, "--urls", Anywhere);
        await server.Stands();
        var journals = Path.Combine(folder.Data, "journals");
        Assert.Multiple(() =>
        {
            Assert.That(server.Said, Does.Contain($"Journals lie in \"{journals}\"; Competition:DataDir").Or.Contain(
                $"Journals lie in {journals}; Competition:DataDir"));
            Assert.That(server.Said, Does.Contain("Competition:Wals is no setting; did you mean 'Walls'?"));
        });
    }

    [TestCase("--Competition:DataDirr", "Competition:DataDirr is no setting; did you mean 'DataDir'?; there are: DataDir, ")]
    [TestCase("--Competition__DataDir", "'--Competition__DataDir' is a name of the environment; here it is '--Competition:DataDir'")]
    public async Task A_setting_that_nobody_reads_is_refused_where_it_is_said_to_this_server(string name, string why)
    {
        using var folder = new TempFolder();
        await using var server = ServerProcess.Launch(folder, name, "elsewhere", "--urls", Anywhere);
        await server.Ended();
        Assert.That(server.ExitCode, Is.EqualTo(2));
        Assert.That(server.Said, Does.StartWith(why));
        Assert.That(Directory.Exists(folder.Data), Is.False, "nothing was begun");
    }

    [TestCase("Competiton:Walls", "Competiton:… is not read; did you mean 'Competition:…'?")]
    [TestCase("Competition:PublihsMs", "Competition:PublihsMs is no setting; did you mean 'PublishMs'?; there are: *")]
    [TestCase("Compilation:Walls", null)]
    [TestCase("Competition:walls", null)]
    public void A_misspelt_setting_of_the_environment_is_warned_of(string name, string? says)
    {
        var settings = new Dictionary<string, string?> { [name] = "3", ["PATH"] = "/bin" };
        var said = SettingNames.Unread(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).SingleOrDefault();
        Assert.That(said?.Split("there are: ")[0], Is.EqualTo(says?.Split("there are: ")[0]));
    }

    [Test]
    public async Task A_second_server_is_told_what_it_can_do()
    {
        using var folder = new TempFolder();
        await using var first = await ServerProcess.Start(folder);
        await using var second = ServerProcess.Launch(folder, "--urls", Anywhere);
        await second.Ended();
        Assert.That(second.Said, Does.Contain("another server runs there").And.Contain("--Competition:DataDir FOLDER"));
    }
}
