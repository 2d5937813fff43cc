using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>From one face of a board to a later one; how to apply it: formats.md "Hubs".</summary>
public sealed record BoardPatch(
    BoardFace Before, BoardFace After,
    ImmutableArray<EntrantId> Gone,
    ImmutableArray<(EntrantId Entrant, int Position)> Moves,
    ImmutableArray<(int From, int Count, int? Rank)> Ranks,
    ImmutableArray<(EntrantId Entrant, string? Class, ImmutableArray<(int Column, string Text)> Cells)> Rows);
