using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A contestant, as others may call it: it turns its entries into its own cells.</summary>
internal interface IContestant
{
    Task Take(Nudge nudge);

    /// <summary>Voids and restores of facts that it holds.</summary>
    Task Correct(IReadOnlyList<Fact> corrections);

    /// <summary>Facts of an alias that is, or was, bound to this contestant, with the alias facts themselves.</summary>
    Task Adopt(IReadOnlyList<Fact> facts);

    /// <summary>Tells the contest all its exported cells again.</summary>
    Task Retell();
}
