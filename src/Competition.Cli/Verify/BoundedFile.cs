namespace Competition.Cli;

/// <summary>A file that is read as a whole.</summary>
internal static class BoundedFile
{
    /// <summary>Its bytes; null, and a problem, where it cannot be read or is too long.</summary>
    public static byte[]? Read(string path, Problems problems)
    {
        try
        {
            if (new FileInfo(path).Length <= Limits.VerifiedBytes) return File.ReadAllBytes(path);
            problems.Add(path, 1, "", "the file is too long", $"at most {Limits.VerifiedBytes} bytes");
        }
        catch (Exception e) when (Unreadable.Is(e))
        {
            problems.Add(path, 1, "", Unreadable.Why(e), "");
        }

        return null;
    }
}
