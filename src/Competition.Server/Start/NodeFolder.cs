using System.Text;

namespace Competition.Server;

/// <summary>The data folder, held by one server at a time: two writers of one journal would end the journal.</summary>
internal sealed class NodeFolder : IDisposable
{
    private readonly FileStream _lock;

    private NodeFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    public string Journals => Below("journals");

    public string Snapshots => Below("snapshots");

    public string Logs => Below("logs");

    /// <exception cref="StartRefusedException">Another server holds it, or it cannot be written.</exception>
    public static NodeFolder Hold(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var held = new FileStream(System.IO.Path.Combine(path, "lock"), Private(FileMode.OpenOrCreate));
            return new NodeFolder(path, held);
        }
        catch (IOException e) when (File.Exists(System.IO.Path.Combine(path, "lock")))
        {
            throw new StartRefusedException(
                $"the data folder {path} cannot be held: another server runs there ({e.Message}). Stop that one, or "
                + "start this one with another folder: --Competition:DataDir FOLDER (and other --urls)");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"the data folder {path} cannot be held: {e.Message}. Make it writable, or choose another: "
                + "--Competition:DataDir FOLDER");
        }
    }

    /// <summary>What was kept under that name, or null.</summary>
    public string? Kept(string name) => File.Exists(Below(name)) ? File.ReadAllText(Below(name)).Trim() : null;

    /// <summary>
    /// Keeps a short text, readable by this user only; on disk, or not there at all, after a power cut.
    /// </summary>
    public void Keep(string name, string text)
    {
        var draft = Below(name + ".new");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(draft) ?? Path);
        using (var file = new FileStream(draft, Private(FileMode.Create)))
        {
            file.Write(Encoding.UTF8.GetBytes(text + "\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, Below(name), overwrite: true);
    }

    /// <summary>Whether somebody else than this user may read what was kept under that name.</summary>
    public bool IsOpenToOthers(string name) => !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(Below(name)) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0;

    public void Dispose() => _lock.Dispose();

    private string Below(string name) => System.IO.Path.Combine(Path, name);

    private static FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
