using System.IO.Compression;

namespace Competition.Scoring.Tests;

/// <summary>Real rulebooks and competitions beside the repository; where they are absent, a test is ignored.</summary>
internal static class Shared
{
    public static IEnumerable<string> Packs => Folders("packs");

    public static IEnumerable<string> Documents => Directory.Exists(Path("rules", "docs"))
        ? Directory.EnumerateFiles(Path("rules", "docs"), "*.json").Order(StringComparer.Ordinal)
        : [];

    public static void NeedPacks()
    {
        if (!Packs.Any()) Assert.Ignore("the folder ../shared/packs is not beside the repository");
    }

    public static void NeedDocuments()
    {
        if (!Documents.Any()) Assert.Ignore("the folder ../shared/rules/docs is not beside the repository");
    }

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root(), "..", "shared", .. parts]);

    /// <summary>The lines of a pack's facts, unpacked where they are packed.</summary>
    public static IEnumerable<string> Lines(string pack)
    {
        var plain = System.IO.Path.Combine(pack, "facts.ndjson");
        using var file = File.OpenRead(File.Exists(plain) ? plain : plain + ".gz");
        using Stream stream = File.Exists(plain) ? file : new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static IEnumerable<string> Folders(string name) =>
        Directory.Exists(Path(name)) ? Directory.EnumerateDirectories(Path(name)).Order(StringComparer.Ordinal) : [];

    /// <summary>A file of this repository.</summary>
    public static string Own(params string[] parts) => System.IO.Path.Combine([Root(), .. parts]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "Competition.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
