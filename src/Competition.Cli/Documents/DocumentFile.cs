using System.Globalization;
using System.Text.RegularExpressions;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>A rulebook or roster as it lies on disk, read with the lines of what is wrong in it.</summary>
internal sealed partial class DocumentFile
{
    private readonly string _path;

    private DocumentFile(string path, byte[] utf8) => (_path, Utf8) = (path, utf8);

    private delegate (T? Document, IReadOnlyList<DocumentError> Errors) Compiler<T>(ReadOnlySpan<byte> utf8);

    /// <summary>Its bytes, without a byte-order mark.</summary>
    public byte[] Utf8 { get; }

    /// <summary>The file's bytes; null, and a problem, where it cannot be read or is too long.</summary>
    public static DocumentFile? Open(string path, Problems problems)
    {
        try
        {
            if (path.Length == 0) throw new FileNotFoundException();
            var isTooLong = new FileInfo(path).Length > Limits.DocumentBytes;
            if (!isTooLong) return new DocumentFile(path, WithoutMark(File.ReadAllBytes(path)));
            problems.Add(path, Problem.Whole, "", "the document is too long", $"at most {Limits.DocumentBytes} bytes");
        }
        catch (Exception e) when (Unreadable.Is(e))
        {
            problems.Add(path, Problem.Whole, "", Unreadable.Why(e), "");
        }

        return null;
    }

    public static Rulebook? Rulebook(string path, Problems problems) => Open(path, problems)?.Rulebook(problems);

    public Rulebook? Rulebook(Problems problems) => Compiled<Rulebook>(Scoring.Rulebook.Compile, problems);

    public Roster? Roster(Problems problems) => Compiled<Roster>(Scoring.Roster.Read, problems);

    /// <summary>What a rulebook that compiles probably does not mean, placed as errors are.</summary>
    public Problems Warnings(Rulebook rules)
    {
        var warnings = new Problems();
        foreach (var warning in rules.Warnings)
        {
            var placed = warning with { What = "warning: " + warning.What };
            warnings.Add(new Problem(_path, JsonPlace.LineOf(Utf8, warning.Pointer), placed));
        }

        return warnings;
    }

    private T? Compiled<T>(Compiler<T> compiler, Problems problems) where T : class
    {
        var (document, errors) = compiler(Utf8);
        if (document is not null) return document;
        foreach (var error in errors) problems.Add(Placed(error));
        return null;
    }

    /// <summary>
    /// Errors of the text itself say their line; for the others it is that of what their pointer names.
    /// </summary>
    private Problem Placed(DocumentError error)
    {
        var said = SaidLine().Match(error.What);
        if (!said.Success) return new Problem(_path, JsonPlace.LineOf(Utf8, error.Pointer), error);
        var line = int.Parse(said.ValueSpan[5..^2], NumberStyles.None, CultureInfo.InvariantCulture);
        return new Problem(_path, line, error with { What = error.What[said.Length..] });
    }

    [GeneratedRegex(@"^line \d{1,9}: ")]
    private static partial Regex SaidLine();

    private static byte[] WithoutMark(byte[] utf8) => utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
}
