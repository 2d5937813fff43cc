using System.IO.Compression;

namespace Competition.Cli;

/// <summary>Opens a facts file, plain or gzip: told apart by its first bytes, not by its name.</summary>
internal static class FactStream
{
    // Without it a gzip file that was cut off ends as if it were whole.
    static FactStream() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    public static Stream Open(string path)
    {
        if (path.Length == 0) throw new FileNotFoundException();
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> first = stackalloc byte[2];
        var read = file.ReadAtLeast(first, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && first is [0x1f, 0x8b] ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
