using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>Files whose bytes are on disk, with as much about them as reading them back needs.</summary>
internal static class DurableFile
{
    private const int Interrupted = 4;

    /// <summary>Linux: fdatasync, which spares times and, where the blocks were there, all of the inode.</summary>
    /// <exception cref="IOException">It failed, for whatever reason; the bytes may be lost.</exception>
    public static void Sync(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(file);
            return;
        }

        while (FDataSync(file) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error == Interrupted) continue;
            throw new IOException($"fdatasync: {Marshal.GetPInvokeErrorMessage(error)}", error);
        }
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FDataSync(SafeFileHandle file);
}
