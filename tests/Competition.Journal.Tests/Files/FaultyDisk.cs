using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>The real disk, but for the next failures and holds that a test asks for.</summary>
internal sealed class FaultyDisk(long segmentBytes, int roomBytes = 0)
{
    private HeldAppend? _hold;
    private IOException? _write;
    private IOException? _sync;
    private IOException? _cut;
    private int _spared;

    public Disk Disk => new(
        (file, bytes, offset) =>
        {
            Interlocked.Exchange(ref _hold, null)?.Pass().GetAwaiter().GetResult();
            if (_write is not null && Interlocked.Decrement(ref _spared) >= 0)
            {
                Disk.Real.Write(file, bytes, offset);
                return;
            }

            var half = _write is null ? bytes : bytes[..(bytes.Length / 2)];
            Disk.Real.Write(file, half, offset);
            Fail(ref _write);
        },
        file =>
        {
            Fail(ref _sync);
            Disk.Real.Sync(file);
        },
        (file, length) =>
        {
            Fail(ref _cut);
            Disk.Real.Cut(file, length);
        })
    {
        SegmentBytes = segmentBytes,
        RoomBytes = roomBytes,
        Salt = static () => 0x0123456789abcdef,
    };

    public static IOException Full() => new("no space left", hresult: 28);

    public static IOException Broken() => new("input/output error", hresult: 5);

    public HeldAppend HoldNext() => _hold = new HeldAppend();

    /// <summary>The next write, or the one after so many, puts half of its bytes down and fails.</summary>
    public void FailWrite(IOException failure, int after = 0) => (_spared, _write) = (after, failure);

    public void FailSync() => _sync = Broken();

    public void FailCut() => _cut = Broken();

    private static void Fail(ref IOException? next)
    {
        if (Interlocked.Exchange(ref next, null) is { } failure) throw failure;
    }
}
