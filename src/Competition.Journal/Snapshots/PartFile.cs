using System.Security.Cryptography;
using System.Text;
using Competition.MessagePack;
using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>
/// Named parts in one file, each of which is checked by its SHA-256 when it is read: a mark of 8 bytes; the parts, one
/// after the other; their table (a MessagePack array: name, length, hash of each in order); the table's SHA-256, its
/// length (8 bytes, little end first) and the mark again. Safe to read from any thread.
/// </summary>
public sealed class PartFile : IDisposable
{
    /// <summary>Of the table: name, length, hash.</summary>
    internal const int Columns = 3;

    internal const int TrailerBytes = SHA256.HashSizeInBytes + sizeof(long) + sizeof(ulong);
    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly Dictionary<string, Part> _parts;

    private PartFile(SafeFileHandle file, string path, Dictionary<string, Part> parts, string hash) =>
        (_file, _path, _parts, Hash) = (file, path, parts, hash);

    /// <summary>SHA-256 of the table, in hexadecimal: names all that is in the file.</summary>
    public string Hash { get; }

    /// <summary>In no order.</summary>
    public IReadOnlyCollection<string> Names => _parts.Keys;

    internal static ReadOnlySpan<byte> Mark => "CPARTS01"u8;

    /// <summary>Reads the table; parts are read when they are asked for.</summary>
    /// <exception cref="IOException">It is not there, or it is not what was written.</exception>
    public static PartFile Open(string path)
    {
        var file = File.OpenHandle(path);
        try
        {
            var (table, hash) = Table(file, path);
            return new PartFile(file, path, Parts(table, path), hash);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a part; null where there is none of that name.</summary>
    /// <exception cref="PartDamagedException">It is not what was written.</exception>
    public byte[]? Read(string name)
    {
        if (!_parts.TryGetValue(name, out var part)) return null;
        var bytes = Bytes(_file, part.Offset, part.Length, _path);
        return SHA256.HashData(bytes).AsSpan().SequenceEqual(part.Hash)
            ? bytes
            : throw new PartDamagedException($"{_path}: '{name}' is not what was written");
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static (byte[] Table, string Hash) Table(SafeFileHandle file, string path)
    {
        var length = RandomAccess.GetLength(file);
        var trailer = Bytes(file, length - TrailerBytes, TrailerBytes, path).AsSpan();
        var size = BitConverter.ToInt64(trailer[SHA256.HashSizeInBytes..]);
        if (!trailer[^sizeof(ulong)..].SequenceEqual(Mark)) throw Strange(path);
        var table = Bytes(file, length - TrailerBytes - size, size, path);
        var hash = SHA256.HashData(table);
        return trailer.StartsWith(hash) ? (table, Convert.ToHexStringLower(hash)) : throw Strange(path);
    }

    private static Dictionary<string, Part> Parts(ReadOnlySpan<byte> table, string path)
    {
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        var reader = new MessagePackReader(table);
        long offset = Mark.Length;
        try
        {
            for (var left = reader.ReadArrayHeader() / Columns; left > 0; left--)
            {
                var (name, length) = (reader.ReadString(), reader.ReadInt64());
                parts[name] = new Part(offset, length, reader.ReadBinary().ToArray());
                offset += length;
            }
        }
        catch (MessagePackException)
        {
            throw Strange(path);
        }

        return parts;
    }

    private static byte[] Bytes(SafeFileHandle file, long offset, long length, string path)
    {
        if (offset < 0 || length < 0 || length > Array.MaxLength) throw Strange(path);
        var bytes = new byte[length];
        for (var read = 0; read < bytes.Length;)
        {
            var count = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            if (count == 0) throw Strange(path);
            read += count;
        }

        return bytes;
    }

    private static IOException Strange(string path) => new($"{path} is not a whole file of parts");

    private sealed record Part(long Offset, long Length, byte[] Hash);
}
