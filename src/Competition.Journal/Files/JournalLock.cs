using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>The right to write a journal: a locked file, which is free again when its process ends, however.</summary>
internal sealed class JournalLock(SafeFileHandle file) : IDisposable
{
    /// <summary>"Would block" on Linux and macOS, a sharing violation on Windows.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <exception cref="JournalInUseException">Somebody has it.</exception>
    public static JournalLock Take(JournalId journal, string directory)
    {
        var path = Path.Combine(directory, "lock");
        try
        {
            return new JournalLock(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (Held.Contains(failure.HResult))
        {
            throw new JournalInUseException(journal, path, failure);
        }
    }

    public void Dispose() => file.Dispose();
}
