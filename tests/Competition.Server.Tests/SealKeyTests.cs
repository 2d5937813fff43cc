using System.Runtime.Versioning;

namespace Competition.Server.Tests;

/// <summary>The key of a node's seals.</summary>
[TestFixture]
internal sealed class SealKeyTests
{
    [Test]
    [UnsupportedOSPlatform("windows")]
    public async Task The_key_of_seals_is_kept_for_this_user_only_and_refused_when_others_may_read_it()
    {
        using var folder = new TempFolder();
        string before;
        await using (var first = await ServerProcess.Start(folder))
        {
            using var api = first.Api(pass: null);
            before = (await api.Get("/api/key")).GetProperty("fingerprint").GetString()!;
            await first.Stop();
        }

        var file = Path.Combine(folder.Data, "keys", "seal.key");
        Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        await using (var open = ServerProcess.Launch(folder, "--urls", "http://127.0.0.1:0"))
        {
            await open.Ended();
            Assert.That((open.ExitCode, open.Said.Contains("allowed: mode 0600", StringComparison.Ordinal)), Is.EqualTo((2, true)));
        }

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var second = await ServerProcess.Start(folder);
        using var again = second.Api(pass: null);
        Assert.That((await again.Get("/api/key")).GetProperty("fingerprint").GetString(), Is.EqualTo(before));
    }
}
