namespace Competition.Scoring;

/// <summary>Facts in words: what one says, and what became of those behind a change.</summary>
internal static class FactSpeech
{
    private static readonly string[] Own =
        ["id", "at", "type", "node", "input", "entrant", "target", "reason", "venue", "token"];

    /// <summary>A clause for each thing that happened: voids, then the others, in the order of the facts.</summary>
    public static IReadOnlyList<string> Clauses(KeyChange change, Speech speech, bool evidence)
    {
        var overruled = change.Facts.Where(IsAct).Select(Target).ToHashSet();
        var replaced = change.Facts.Where(f => !change.Gone.Contains(f.Id) && !overruled.Contains(f.Id))
            .Select(f => Older(f, change, overruled)?.Id).ToHashSet();
        List<string> clauses = [.. change.Facts
            .Where(f => IsAct(f) || (!overruled.Contains(f.Id) && !replaced.Contains(f.Id)))
            .OrderBy(f => !IsAct(f))   // a correction is a void first, whenever its mark was made
            .Select(f => Clause(f, change, overruled, speech, evidence)).OfType<string>()];
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

    private static string? Clause(Fact fact, KeyChange of, HashSet<FactId> overruled, Speech speech, bool evidence)
    {
        if (IsAct(fact)) return OfAct(fact, of, speech, evidence);
        var what = Whole(fact, speech);
        if (evidence && fact.Evidence?["by"].Text is { } by) what = speech.By(what, by);
        if (of.Gone.Contains(fact.Id)) return speech.CountsNoMore(what);
        if (Older(fact, of, overruled) is { } older) return speech.Replaced(speech.Name(older), what);
        return CorrectsOneOf(of, fact) ? speech.TookItsPlace(what) : speech.Counts(what, again: false);
    }

    private static string? OfAct(Fact act, KeyChange of, Speech speech, bool evidence)
    {
        var target = of.Facts.FirstOrDefault(f => f.Id == Target(act));
        var what = FireId.TryParse(act["target"].Text ?? "") is { } fire
            ? speech.Fire(fire)
            : speech.Name(target?.Type ?? FactType.Mark, Target(act));
        if (of.Gone.Contains(act.Id)) return target is null ? null : speech.Counts(what, again: true);
        var (by, reason) = (evidence ? act.Evidence?["by"].Text : null, act["reason"].Text);
        return act.Type == FactType.Void ? speech.Voided(what, by, reason) : speech.Restored(what, by, reason);
    }

    private static bool IsAct(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

    private static FactId Target(Fact act) => new(act["target"].Text ?? "");

    // A mark with the original time after a void.
    private static bool CorrectsOneOf(KeyChange of, Fact now)
    {
        var voided = of.Facts.Where(f => f.Type == FactType.Void && !of.Gone.Contains(f.Id)).Select(Target).ToHashSet();
        return of.Facts.Any(f => voided.Contains(f.Id) && f.At == now.At && Correction.IsSamePlace(f, now));
    }

    // The fact in whose place another counts now.
    private static Fact? Older(Fact now, KeyChange of, HashSet<FactId> overruled) =>
        now.Type != FactType.Mark ? null : of.Facts.FirstOrDefault(f => of.Gone.Contains(f.Id)
            && f.Type == FactType.Mark && !overruled.Contains(f.Id) && Correction.IsSamePlace(f, now));
}
