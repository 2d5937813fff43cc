using System.Buffers;
using System.Security.Cryptography;
using Competition.MessagePack;

namespace Competition.Journal;

/// <summary>
/// Writes a <see cref="PartFile"/> beside its place, readable by this user only, and puts it there when it is whole and
/// on disk.
/// </summary>
public sealed class PartFileWriter : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly List<(string Name, long Bytes, byte[] Hash)> _parts = [];
    private bool _isPlaced;

    internal PartFileWriter(string path)
    {
        _path = path;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _file = new FileStream(Draft, options);
        _file.Write(PartFile.Mark);
    }

    /// <summary>Bytes of the parts so far.</summary>
    public long Bytes => _parts.Sum(p => p.Bytes);

    private string Draft => _path + ".new";

    /// <summary>Adds a part.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public void Write(string name, ReadOnlySpan<byte> part)
    {
        _file.Write(part);
        _parts.Add((name, part.Length, SHA256.HashData(part)));
    }

    /// <summary>Nothing more comes: the file is in its place, on disk, or what was there before still is.</summary>
    /// <returns>What <see cref="PartFile.Hash"/> will say.</returns>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public string Place()
    {
        var table = Table();
        var hash = SHA256.HashData(table);
        _file.Write(table);
        _file.Write(hash);
        _file.Write(BitConverter.GetBytes((long)table.Length));
        _file.Write(PartFile.Mark);
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(Draft, _path, overwrite: true);
        _isPlaced = true;
        DurableDirectory.Sync(Path.GetDirectoryName(_path) ?? _path);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>What was not placed is gone.</summary>
    public void Dispose()
    {
        if (_isPlaced) return;
        try
        {
            _file.Dispose();      // writes what it still holds, which a full disk does not take
        }
        catch (IOException)
        {
        }

        File.Delete(Draft);
    }

    private byte[] Table()
    {
        var table = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(table);
        writer.WriteArrayHeader(_parts.Count * PartFile.Columns);
        foreach (var (name, bytes, hash) in _parts)
        {
            writer.WriteString(name);
            writer.WriteInt(bytes);
            writer.WriteBinary(hash);
        }

        return table.WrittenSpan.ToArray();
    }
}
