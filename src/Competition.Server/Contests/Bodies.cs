using Competition.Scoring;

namespace Competition.Server;

/// <summary>Bodies of one document, bounded by what their call allows.</summary>
internal static class Bodies
{
    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request)
    {
        var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>The members of a JSON object, all of them known; an empty body has none.</summary>
    public static async Task<(Members? Members, Problem? Why)> Members(HttpRequest request, params string[] known)
    {
        var body = await Read(request);
        if (body.IsEmpty) return (Scoring.Members.None, null);
        if (!request.HasJsonContentType()) return (null, Problem.OtherType("application/json"));
        var (document, errors) = CanonicalJson.Read(body.Span);
        if (document is null) return (null, Problem.OfDocument("malformed", errors));
        if (document.Value.Map is not { } members) return (null, Wrong("", "is not an object", "a JSON object"));
        foreach (var (name, _) in members)
        {
            if (known.Contains(name)) continue;
            var what = $"unknown member{Spelling.Hint(name, known)}";
            return (null, Wrong($"/{name[..Math.Min(name.Length, Limits.ShownName)]}", what, string.Join(", ", known)));
        }

        return (members, null);
    }

    public static Problem Wrong(string pointer, string what, string allowed) =>
        Problem.OfDocument("malformed", [new DocumentError(pointer, what, allowed)]);
}
