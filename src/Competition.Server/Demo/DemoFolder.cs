namespace Competition.Server;

/// <summary>
/// The demo's own data folder, <c>demo</c> below the data folder: emptied at each start, but only where a demo made
/// it, so that no real contest is ever touched.
/// </summary>
internal static class DemoFolder
{
    private const string Mark = "made-by-the-demo";

    /// <exception cref="StartRefusedException">Something else than a demo made that folder.</exception>
    public static void Refresh(string path)
    {
        var isOurs = File.Exists(Path.Combine(path, Mark));
        if (Directory.Exists(path) && !isOurs && Directory.EnumerateFileSystemEntries(path).Any())
            throw new StartRefusedException($"{path} was not made by a demo; move it, or set Competition:DataDir");
        if (isOurs)
        {
            using var held = NodeFolder.Hold(path);   // no other demo runs there
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, Mark), "");
    }
}
