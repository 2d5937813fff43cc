using System.IO.Compression;
using System.Text;

namespace Competition.Cli.Tests;

/// <summary>A folder for the files of one test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("competition-cli-").FullName;

    public IEnumerable<string> Names =>
        new DirectoryInfo(_path).EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal);

    public string At(string name) => Path.Combine(_path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public string Pack(string name, string text, int cutOff = 0)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return Write(name, packed.ToArray()[..^cutOff]);
    }

    /// <summary>What a command said, with the folder's path taken out.</summary>
    public string Without(string said) =>
        said.Replace(_path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
