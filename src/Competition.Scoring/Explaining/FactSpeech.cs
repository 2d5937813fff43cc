namespace Competition.Scoring;

/// <summary>Facts in words: what one says, and what became of those behind a change.</summary>
internal static class FactSpeech
{
    private static readonly string[] Own =
        ["id", "at", "type", "node", "input", "entrant", "target", "reason", "venue"];

    /// <summary>A clause for each thing that happened: voids, then the others, in the order of the facts.</summary>
    public static IReadOnlyList<string> Clauses(KeyChange change, Speech speech, bool evidence)
    {
        var voided = change.Facts.Where(f => f.Type == FactType.Void).Select(Target).ToHashSet();
        var replaced = change.Facts.Where(f => !change.Gone.Contains(f.Id) && !voided.Contains(f.Id))
            .Select(f => Older(f, change, voided)?.Id).ToHashSet();
        List<string> clauses = [.. change.Facts
            .Where(f => f.Type == FactType.Void || (!voided.Contains(f.Id) && !replaced.Contains(f.Id)))
            .OrderBy(f => f.Type != FactType.Void)   // a correction is a void first, whenever its mark was made
            .Select(f => Clause(f, change, voided, speech, evidence)).OfType<string>()];
        if (clauses.Count == 0)
            clauses.AddRange(change.Keys.Select(k => speech.Turned(k.Key, k.Before, k.After)));
        if (clauses.Count <= Limits.SentenceFacts) return clauses;
        return [.. clauses.Take(Limits.SentenceFacts), speech.MoreFacts(clauses.Count - Limits.SentenceFacts)];
    }

    /// <summary>A fact by its id, with what it says.</summary>
    public static string Whole(Fact fact, Speech speech)
    {
        var told = fact.Content.Where(m => !Own.Contains(m.Key)).Select(m => (m.Key, Text: Text(m.Value))).ToList();
        var name = fact is { Type: FactType.Mark, Node: { } node } ? $"{node}.{fact["input"].Text}" : fact.Node?.Value;
        var says = told is [{ Key: "value" or "code" or "action" } only]
            ? only.Text
            : string.Join(", ", told.Select(t => $"{t.Key} {t.Text}"));
        return speech.Told(speech.Name(fact), name is null ? says : says.Length == 0 ? name : $"{name} = {says}");
    }

    private static string Text(Datum value) => value.Text is { Length: <= Limits.ShownText } text
        ? text
        : CanonicalJson.Text(value) is { Length: <= Limits.ShownText } json ? json : "…";

    private static string? Clause(Fact fact, KeyChange of, HashSet<FactId> voided, Speech speech, bool evidence)
    {
        if (fact.Type == FactType.Void) return OfVoid(fact, of, speech, evidence);
        var what = Whole(fact, speech);
        if (of.Gone.Contains(fact.Id)) return speech.CountsNoMore(what);
        return Older(fact, of, voided) is { } older
            ? speech.Replaced(speech.Name(older), what)
            : speech.Counts(what, again: false);
    }

    private static string? OfVoid(Fact act, KeyChange of, Speech speech, bool evidence)
    {
        var target = of.Facts.FirstOrDefault(f => f.Id == Target(act));
        var what = speech.Name(target?.Type ?? FactType.Mark, Target(act));
        if (of.Gone.Contains(act.Id)) return target is null ? null : speech.Counts(what, again: true);
        return speech.Voided(what, evidence ? act.Evidence?["by"].Text : null, act["reason"].Text);
    }

    private static FactId Target(Fact act) => new(act["target"].Text ?? "");

    // The fact in whose place another counts now.
    private static Fact? Older(Fact now, KeyChange of, HashSet<FactId> voided) =>
        now.Type != FactType.Mark ? null : of.Facts.FirstOrDefault(f => of.Gone.Contains(f.Id)
            && f.Type == FactType.Mark && !voided.Contains(f.Id) && IsSameCell(f, now));

    private static bool IsSameCell(Fact a, Fact b) => a.Node == b.Node && a.Entrant == b.Entrant
        && a["input"].Equals(b["input"]) && a["judge"].Equals(b["judge"]) && a["no"].Equals(b["no"]);
}
