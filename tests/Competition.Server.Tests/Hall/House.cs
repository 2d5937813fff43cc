namespace Competition.Server.Tests;

/// <summary>One server for all tests that do not harm it; each test makes contests of its own.</summary>
[SetUpFixture]
internal sealed class House
{
    private static TempFolder? _folder;
    private static ServerProcess? _server;
    private static int _contests;

    public static ServerProcess Server => _server!;

    /// <summary>The id of a contest that no other test has.</summary>
    public static string NewContest() => $"cup-{Interlocked.Increment(ref _contests)}";

    [OneTimeSetUp]
    public async Task Open()
    {
        _folder = new TempFolder();
        _server = await ServerProcess.Start(_folder);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder?.Dispose();
    }
}
