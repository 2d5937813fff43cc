using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>Directories whose entries are on disk: a file that was synced is lost with the name that was not.</summary>
internal static class DurableDirectory
{
    /// <summary>
    /// Makes a directory below a root, and those above it, as far as they are not there. Below the root all names are
    /// synced again: who made them may have ended before that.
    /// </summary>
    public static void Create(string root, string path)
    {
        Create(path);
        for (var below = path; below.Length > root.Length; below = Parent(below)) Sync(Parent(below));
    }

    private static void Create(string path)
    {
        if (Directory.Exists(path)) return;
        Create(Parent(path));
        Directory.CreateDirectory(path);
        Sync(Parent(path));
    }

    /// <summary>The root of all is its own parent.</summary>
    private static string Parent(string path) => Path.GetDirectoryName(path) ?? path;

    /// <summary>Syncs the names in a directory. Windows keeps them with the file, and has no such call.</summary>
    public static void Sync(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        using var directory = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(path + '\0'), flags: 0), ownsHandle: true);
        var error = Marshal.GetLastPInvokeError();
        if (directory.IsInvalid) throw new IOException($"{path}: cannot be opened to sync it", error);
        RandomAccess.FlushToDisk(directory);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open(byte[] path, int flags);
}
