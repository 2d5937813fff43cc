namespace Competition.Cli;

/// <summary>A file that is there completely or not at all: written beside its place, then renamed.</summary>
internal static class ResultFile
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
