using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What may be held and posted; what would change nothing is refused by name.</summary>
internal static class ReviewRules
{
    /// <summary>Null when the hold or post may stand.</summary>
    public static Refusal? WhyNot(Fact fact, Declarations declared, Rulebook rules)
    {
        var (node, entrant) = (fact.Node.GetValueOrDefault(), fact.Entrant.GetValueOrDefault());
        var isHold = fact.Type == FactType.Hold;
        if (IsHeld(declared) == isHold)
            return isHold ? Refusals.HeldAlready(node, entrant) : Refusals.NotHeld(node, entrant);
        var after = declared.With(Placed.Unwritten(fact));
        if (after.Audiences(rules).Count is var audiences and > Limits.Audiences)
            return Refusals.TooManyAudiences(audiences);
        return IsHeld(after) == isHold ? null : Refusals.ReviewedTooEarly(declared.LastReview(node, entrant));

        bool IsHeld(Declarations by) => by.Reviews.Any(r => r.Is(node, entrant));
    }
}
