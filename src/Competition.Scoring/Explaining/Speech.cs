namespace Competition.Scoring;

/// <summary>The words of a language for what an explanation says.</summary>
internal abstract class Speech
{
    private static readonly English InEnglish = new();
    private static readonly Chinese InChinese = new();

    /// <summary>Chinese for <c>zh</c>, English for all else.</summary>
    public static Speech In(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? InChinese : InEnglish;

    /// <summary>A place as people call it; none for who is not on the board.</summary>
    public abstract string Place(Standing? standing);

    public abstract string Sentence(string before, string after, IReadOnlyList<string> clauses);

    /// <summary>One thing after another, and how many more there are than are named.</summary>
    public abstract string List(IReadOnlyList<string> names, int more);

    public abstract string MoreFacts(int count);

    /// <summary>A fact by its type and id.</summary>
    public abstract string Name(FactType type, FactId id);

    public string Name(Fact fact) => Name(fact.Type, fact.Id);

    /// <summary>The fact by its name, with what it says in brackets.</summary>
    public abstract string Told(string name, string says);

    /// <summary>What a detector found, by the name under which it can be voided.</summary>
    public abstract string Fire(FireId fire);

    /// <summary>A fact, and who entered it.</summary>
    public abstract string By(string what, string by);

    public abstract string Voided(string what, string? by, string? reason);

    public abstract string Restored(string what, string? by, string? reason);

    /// <summary>What counts instead of what the clause before says was voided.</summary>
    public abstract string TookItsPlace(string what);

    public abstract string Counts(string what, bool again);

    public abstract string CountsNoMore(string what);

    public abstract string Replaced(string old, string by);

    public abstract string Turned(CellRef key, Value before, Value after);

    public abstract string NewRules(int before, int after);

    public abstract string Passed(Side side, string names);

    /// <summary>Goes on after a sentence: why the fact that is asked about does not count.</summary>
    public abstract string Beyond(BeyondSeal beyond);

    // Trees.
    public abstract string Outside(ExplainedFact fact);

    public abstract string LeftOut(string why);

    public abstract string SeenAbove { get; }

    public abstract string Circumstances { get; }

    public abstract string NotWhole(int cells);

    public abstract string Detected(int fires, int spells);
}
