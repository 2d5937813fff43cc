namespace Competition.Scoring;

/// <summary>
/// Members that no mark of this input has. A remark is welcome and never read; what was meant for scoring and would
/// silently not count — a value where none is taken, a slip of the pen in a name — is refused.
/// </summary>
internal static class Strays
{
    private static readonly string[] OfEveryMark = ["id", "type", "at", "node", "entrant", "input", "status"];

    public static Refusal? Judge(Fact fact, Input input)
    {
        if (!Takes(input).Contains("value") && !fact["value"].IsNull) return Refusals.TakesNoValue(input, Takes(input));
        foreach (var (member, _) in fact.Content)
        {
            if (MeantBy(member, fact, input) is { } meant) return Refusals.UnknownField(member, meant);
        }

        return null;
    }

    /// <summary>The same of all other facts: a slip in a member that may be left out would count for all.</summary>
    public static Refusal? Judge(Fact fact)
    {
        var known = FactShape.MembersOf(fact.Type);
        foreach (var (member, _) in fact.Content)
        {
            if (known.Contains(member) || Fact.IsOfEvery(member)) continue;
            if (MeantBy(member, fact, known) is { } meant) return Refusals.UnknownField(member, meant);
        }

        return null;
    }

    // Apart, so that a fact without strange members costs no closure.
    private static string? MeantBy(string member, Fact fact, IReadOnlyList<string> known) =>
        Spelling.Only(member, known.Where(k => k.Length > 2 && !fact.Content.Has(k)));

    /// <summary>
    /// The mark of a time that was probably meant. One that no formula reads is welcome, as long as it is no slip of
    /// one that is read; numbered ones (<c>lap2</c>) are no slips of one another.
    /// </summary>
    public static string? MarkMeantBy(string mark, Input input)
    {
        if (mark is "start" or "stop" || input.Splits.Contains(mark)) return null;
        string[] known = ["start", "stop", .. input.Splits];
        var letters = Letters(mark);
        return Spelling.Only(mark, known.Where(k => Letters(k) != letters));
    }

    private static string Letters(string mark) => string.Concat(mark.Where(c => !char.IsAsciiDigit(c)));

    /// <summary>The members that a mark of this input is made of.</summary>
    private static List<string> Takes(Input input) => input.Kind switch
    {
        InputKind.Judges => ["judge", "value"],
        InputKind.Time => ["mark"],
        InputKind.Tally => ["delta"],
        InputKind.Bouts => ["opponent", "no", .. input.Fields.Count > 0 ? input.Fields.Keys : ["value"]],
        InputKind.Attempts when input.Fields.Count > 0 => [.. input.Fields.Keys, "no"],
        InputKind.Attempts => ["value", "no"],
        _ => ["value"],
    };

    /// <summary>The member that was probably meant, where it is not there itself.</summary>
    private static string? MeantBy(string member, Fact fact, Input input)
    {
        var takes = Takes(input);
        if (OfEveryMark.Contains(member) || takes.Contains(member)) return null;
        return Spelling.Nearest(member, takes.Append("status").Where(t => t.Length > 2 && !fact.Content.Has(t)));
    }
}
