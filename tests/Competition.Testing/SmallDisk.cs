using System.Diagnostics;

namespace Competition.Testing;

/// <summary>A small file system in memory that can be filled; gone with the test.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private const int Piece = 4096;

    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <returns>The disk, or why there can be none here.</returns>
    public static async Task<(SmallDisk? Disk, string? WhyNot)> Mount(string size)
    {
        if (!OperatingSystem.IsLinux()) return (null, "a small file system is mounted on Linux only");
        var path = Directory.CreateTempSubdirectory("small-disk-").FullName;
        var (code, error) = await Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", path);
        if (code == 0) return (new SmallDisk(path), null);
        Directory.Delete(path);
        return (null, $"mount is not allowed here: {error}");
    }

    /// <summary>Takes so many bytes away.</summary>
    public void Take(int bytes) => File.WriteAllBytes(Ballast, new byte[bytes]);

    /// <summary>Takes all that is left away.</summary>
    public void Fill()
    {
        using var file = File.Open(Ballast, FileMode.Append);
        while (new DriveInfo(Path).AvailableFreeSpace >= Piece)
        {
            file.Write(new byte[Piece]);
            file.Flush();
        }
    }

    /// <summary>Gives back what was taken.</summary>
    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await Run("umount", Path);
        Directory.Delete(Path);
    }

    private static async Task<(int Code, string Error)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start");
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error.Trim());
    }
}
