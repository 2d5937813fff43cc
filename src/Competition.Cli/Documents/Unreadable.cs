namespace Competition.Cli;

/// <summary>Why a file cannot be read or written, in words.</summary>
internal static class Unreadable
{
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException;

    public static string Why(Exception e) => e switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "no such folder",
        UnauthorizedAccessException => "this file may not be opened",
        InvalidDataException => "the compressed file is damaged or cut off from here on",
        _ => e.Message,
    };
}
