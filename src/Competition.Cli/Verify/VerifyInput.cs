using Competition.Engine;
using Competition.Journal;

namespace Competition.Cli;

/// <summary>What is verified against, read and found right: a result, receipts, keys.</summary>
internal sealed record VerifyInput(
    (ResultDocument Document, string Name)? Result, IReadOnlyList<KnownHead> Receipts, IReadOnlyList<string> Keys)
{
    /// <summary>Null where the problems say what is wrong with any of it.</summary>
    public static VerifyInput? Read(VerifyRequest request, Problems problems)
    {
        var document = request.Result is { } file ? Document(file, problems) : null;
        var receipts = request.Receipts is { } lines ? ReceiptsFile.Read(lines, problems) : [];
        var keys = request.Keys.Select(k => KeyOf(k, problems)).OfType<string>().ToList();
        if (request.Journals is null)
        {
            var isRead = request.Result is not null && document is null;      // else what is wrong with it was said
            var needs = (document?.Seal is null && !isRead) || request.Receipts is not null || request.Copy is not null;
            if (needs) problems.AddOption("--journals", "is missing; only a --result with its seal is verified alone");
        }

        if (problems.Any) return null;
        return new VerifyInput(document is null ? null : (document, request.Result ?? ""), receipts, keys);
    }

    private static ResultDocument? Document(string path, Problems problems)
    {
        if (BoundedFile.Read(path, problems) is not { } bytes) return null;
        var (document, wrong) = ResultDocument.Read(bytes);
        if (wrong is not null) problems.Add(path, 1, "", wrong, "");
        return document;
    }

    /// <summary>A PEM file, base64, or the fingerprint itself.</summary>
    private static string? KeyOf(string given, Problems problems)
    {
        var isFingerprint = given.Length == 64 && given.All(char.IsAsciiHexDigit);
        if (isFingerprint) return given.ToLowerInvariant();
        var text = File.Exists(given) ? File.ReadAllText(given) : given;
        var fingerprint = SealKey.FingerprintOf(text);
        if (fingerprint is null)
            problems.AddOption("--key", $"'{given}' is no key; allowed: a PEM file, base64, or a fingerprint");
        return fingerprint;
    }
}
