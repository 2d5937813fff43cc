using Competition.Scoring;

namespace Competition.Server;

/// <summary>The body of a hold or post: <c>{"node":path,"entrant":id}</c>.</summary>
internal static class HoldBody
{
    private const string Form = "{\"node\":path,\"entrant\":id}";
    private static readonly string[] Names = ["node", "entrant"];

    public static ((NodePath Node, EntrantId Entrant) Of, Problem? Wrong) Read(ReadOnlySpan<byte> body)
    {
        var (document, errors) = CanonicalJson.Read(body);
        if (document is null) return (default, Problem.OfDocument("malformed", errors));
        if (document.Value.Map is not { } members)
            return (default, Wrong(new DocumentError("", "is not an object", Form)));
        var wrong = members.Where(m => !Names.Contains(m.Key))
            .Select(m => new DocumentError($"/{m.Key}", $"unknown member{Spelling.Hint(m.Key, Names)}", Form))
            .Concat(Names.Where(n => members[n].Text is null)
                .Select(n => new DocumentError($"/{n}", "is no text", Form))).ToList();
        return wrong.Count > 0
            ? (default, Wrong([.. wrong]))
            : ((new NodePath(members["node"].Text ?? ""), new EntrantId(members["entrant"].Text ?? "")), null);
    }

    private static Problem Wrong(params DocumentError[] errors) => Problem.OfDocument("malformed", errors);
}
