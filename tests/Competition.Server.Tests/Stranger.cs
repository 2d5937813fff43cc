using System.Diagnostics;
using System.Text;

namespace Competition.Server.Tests;

/// <summary>Somebody else with the <c>competition</c> command, on other machines.</summary>
internal static class Stranger
{
    // The copy that a stranger has: one flipped byte of it is named.
    public static async Task FindsWhatIsTampered(TempFolder folder, Api api)
    {
        var key = (await api.Get("/api/key")).GetProperty("fingerprint").GetString()!;
        var copy = Path.Combine(folder.Path, "copy");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Data, "journals"), "*.seg", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(Path.Combine(folder.Data, "journals"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            var bytes = await File.ReadAllBytesAsync(file);
            if (file.Contains("yongjia", StringComparison.Ordinal)) bytes[600] ^= 1;
            await File.WriteAllBytesAsync(to, bytes);
        }

        var (exit, said) = await RealContest.Command("verify", "--journals", copy, "--key", key);
        Assert.That(exit, Is.EqualTo(1), said);
        Assert.That(said, Does.Contain("cup: DOES NOT HOLD").And.Match(@"journal yongjia~\w+: entry 1: "));
    }

    // In this process, and as a program in other languages and time zones.
    public static async Task<string> Verified(TempFolder folder, string result, Api api)
    {
        var pem = Path.Combine(folder.Path, "key.pem");
        await File.WriteAllTextAsync(pem, (await api.Get("/api/key")).GetProperty("pem").GetString());
        string[] words = ["verify", "--journals", folder.Data, "--result", result, "--key", pem];
        var (exit, said) = await RealContest.Command(words);
        Assert.That(exit, Is.Zero, said);
        foreach (var (language, zone) in new[] { ("zh_CN.UTF-8", "Asia/Shanghai"), ("tr_TR.UTF-8", "America/St_Johns") })
        {
            Assert.That(await Elsewhere(words, language, zone), Is.EqualTo(said), $"{language} {zone}");
        }

        string[] online = ["--contest", "cup", "--pass", ServerProcess.Pass, "--copy", folder.Data];
        foreach (var more in new string[][] { [], ["--journals", api.Http.BaseAddress!.ToString(), .. online] })
        {
            var (also, told) = await RealContest.Command(["verify", "--result", result, "--key", pem, .. more]);
            Assert.That(also, Is.Zero, told);
        }

        return said;
    }

    private static async Task<string> Elsewhere(string[] words, string language, string zone)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "competition.dll"), .. words])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        (start.Environment["LANG"], start.Environment["LC_ALL"], start.Environment["TZ"]) = (language, language, zone);
        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return await said + await wrong;
    }
}
