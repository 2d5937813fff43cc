using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A bearer credential of a contest (<c>pass</c> fact); only the hash of its token is known.</summary>
/// <param name="Hash">SHA-256 of the token, lower-case hexadecimal.</param>
/// <param name="Seat">The place that it is for; null where it is for none.</param>
/// <param name="Holder">Who was given it, in his own words.</param>
/// <param name="Expires">Seconds since 1970.</param>
public sealed record Pass(
    string Hash, PassRole Role, PassScope Scope, Seat? Seat, string? Holder, decimal Expires)
{
    private const int NameDigits = 8;

    /// <summary>As whom its facts are admitted; several devices of a seat are one person.</summary>
    public Author Author => new(Name, Role.Author()) { Pass = this, Who = Seat is null ? Hash : Name };

    /// <summary>The <c>by</c> of its facts: role and seat, or role and the beginning of the hash.</summary>
    public string Name => $"{Role.Word()}/{Seat?.Id ?? Hash[..NameDigits]}";

    /// <summary>The rulebook's words that it holds; null = all. Without a seat, the word of its role.</summary>
    public ImmutableArray<string>? By => Role switch
    {
        PassRole.Organiser => null,
        _ when Seat is { } seat => seat.By,
        PassRole.HeadJudge => null,
        _ => [Role.Word()],
    };

    /// <summary>Whether it holds no more at an instant (seconds since 1970).</summary>
    public bool IsOver(decimal now) => now >= Expires;

    /// <summary>Why its bearer may not write that fact; null where he may.</summary>
    public Refusal? WhyNot(Fact fact, Definition contest) => PassRule.Judge(this, fact, contest);
}
