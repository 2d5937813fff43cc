using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Who writes facts: what he may write now, and as whom it is admitted.</summary>
/// <param name="otherwise">As whom a pass of this server itself writes.</param>
internal sealed class FactWriter(LiveContest contest, Bearer bearer, Author otherwise, TimeProvider time)
{
    /// <summary>The author of a fact, or why the bearer may not write it.</summary>
    /// <param name="skew">What the fact's source knew of its clock; null = nothing.</param>
    public (Author Author, Refusal? Why) Of(Fact fact, ClockSkew? skew)
    {
        if (bearer.Contest is null) return (otherwise, null);
        if (bearer.WhyOver(time) is { } over) return (otherwise, WriteRefusals.PassOver(over));
        if (bearer.Now is not { } pass) return (otherwise, WriteRefusals.PassOver(Bearer.Revoked));
        return (As(pass, skew), pass.WhyNot(fact, contest.Definition) ?? Unsure(pass, fact, skew));
    }

    private static Author As(Pass pass, ClockSkew? skew) => pass.Seat is not null && skew is { } known
        ? pass.Author with { Skew = (known.Offset, known.Uncertainty) }
        : pass.Author;

    // A hand that stops a clock must know what time it is.
    private Refusal? Unsure(Pass pass, Fact fact, ClockSkew? skew)
    {
        var isTimed = pass.Seat is not null && fact.Type == FactType.Mark && InputOf(fact)?.Kind == InputKind.Time;
        return isTimed && !(skew?.Uncertainty <= Limits.ClockUncertainty) ? WriteRefusals.ClockUnsure() : null;
    }

    private Input? InputOf(Fact fact) => fact.Node is { } node
        ? contest.Definition.Rules.Nodes.GetValueOrDefault(node)?.Inputs.GetValueOrDefault(fact["input"].Text ?? "")
        : null;
}
