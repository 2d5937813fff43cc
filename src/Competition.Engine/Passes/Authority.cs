using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Whose facts an author may void or restore (formats.md "Facts"): his own, and those of who is lower: device &lt;
/// referee = judge &lt; head judge &lt; organiser. His own are those of his seat, whoever sits there.
/// </summary>
internal static class Authority
{
    /// <summary>Null where the author may overrule that fact.</summary>
    public static Refusal? Over(Fact target, Author author)
    {
        var by = Evidence.ByOf(target);
        if (by == author.Name || Rank(Author.RoleOf(by)) < Rank(author.Role)) return null;
        return PassRefusals.AuthorNotYours(target.Id.Value, by ?? PassRole.Organiser.Word());
    }

    /// <summary>What a detector found is overruled by people, where their pass is for.</summary>
    public static Refusal? Over(FireId fire, Author author, Definition contest)
    {
        if (author.Role == AuthorRole.Device) return PassRefusals.AuthorNotYours(fire.ToString(), "a detector");
        if (author.Pass is not { } pass) return null;
        if (!pass.Scope.Has(fire.Node)) return PassRefusals.OutOfScope("the node", fire.Node.Value);
        var isIn = contest.Roster.Find(fire.Entrant) is not { } entrant || pass.Scope.Has(entrant);
        return isIn ? null : PassRefusals.OutOfScope("the entrant", fire.Entrant.Value);
    }

    /// <summary>
    /// Ahead of a fact that is not there yet only a pass decides that is for everybody's: an id does not tell whose it
    /// will be, for whoever has seen one of a source knows those that follow.
    /// </summary>
    public static Refusal? OverUnknown(FactId target, Author author)
    {
        var isBound = author.Pass is { } pass && (author.Role < AuthorRole.HeadJudge || !pass.Scope.IsWhole);
        return isBound ? Refusals.UnknownTarget(target.Value) : null;
    }

    private static AuthorRole Rank(AuthorRole role) => role == AuthorRole.Referee ? AuthorRole.Judge : role;
}
