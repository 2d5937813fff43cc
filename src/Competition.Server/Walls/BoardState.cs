using System.Collections.Immutable;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>What a wall has been told: a face of the board, the contest's status, who is under review.</summary>
internal sealed record BoardState(BoardFace Face, ContestStatus Status, ImmutableArray<EntrantId> Review);
