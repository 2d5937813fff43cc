using System.Collections.Immutable;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>What a wall has been told: a face of the board, the contest's status, who is under review.</summary>
/// <param name="Role">The audience that it is; null = everything.</param>
internal sealed record BoardState(
    BoardFace Face, ContestStatus Status, ImmutableArray<EntrantId> Review, string? Role)
{
    public string View => Words.View(Face, Review, Role);
}
