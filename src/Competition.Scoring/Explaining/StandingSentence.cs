namespace Competition.Scoring;

/// <summary>
/// Why a standing changed, as one sentence: <c>3rd → 5th because mark tab3-41 was voided by J2: typo; 王芳 and w05
/// passed</c>.
/// </summary>
public static class StandingSentence
{
    /// <summary>
    /// At most <see cref="Limits.SentenceFacts"/> facts and <see cref="Limits.SentenceNames"/> names a side; of more
    /// it says how many.
    /// </summary>
    /// <param name="roster">Entrants are called by their titles where it has them, else by their ids.</param>
    /// <param name="language"><c>zh</c>; English for all else.</param>
    /// <param name="evidence">With who voided.</param>
    public static string Of(StandingCause cause, Roster roster, string language, bool evidence)
    {
        var speech = Speech.In(language);
        List<string> clauses = [];
        if (cause.Versions is { } versions) clauses.Add(speech.NewRules(versions.Before, versions.After));
        clauses.AddRange(FactSpeech.Clauses(cause.Own, speech, evidence));
        clauses.AddRange(Enum.GetValues<Side>().Select(side => Passed(cause, side, roster, speech)).OfType<string>());
        var sentence = speech.Sentence(speech.Place(cause.Before), speech.Place(cause.After), clauses);
        return cause.Beyond is { } beyond ? sentence + speech.Beyond(beyond) : sentence;
    }

    private static string? Passed(StandingCause cause, Side side, Roster roster, Speech speech)
    {
        var names = cause.Passed.Where(p => p.Stands == side)
            .Select(p => roster.Find(p.Entrant)?.Title ?? p.Entrant.Value).ToList();
        var unnamed = Math.Max(0, names.Count - Limits.SentenceNames) + (side == Direction(cause) ? cause.More : 0);
        var named = speech.List([.. names.Take(Limits.SentenceNames)], unnamed);
        return names.Count == 0 ? null : speech.Passed(side, named);
    }

    // Those who are not looked at one by one are most likely where most of the others are.
    private static Side Direction(StandingCause cause) =>
        (cause.After?.Position ?? int.MaxValue) >= (cause.Before?.Position ?? int.MaxValue) ? Side.Ahead : Side.Behind;
}
