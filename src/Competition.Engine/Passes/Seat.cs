using System.Collections.Immutable;

namespace Competition.Engine;

/// <summary>The place of a referee (席位): what is entered from it, whoever sits there with whatever tablet.</summary>
/// <param name="By">The rulebook's words that it holds; null = every word.</param>
/// <param name="Judge">Its name in the marks of a panel.</param>
/// <param name="IsBlind">Sees aliases, not who is behind them.</param>
public sealed record Seat(
    string Id, string? Title, PassRole Role, ImmutableArray<string>? By, string Judge, PassScope Scope, bool IsBlind);
