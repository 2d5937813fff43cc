using Competition.Engine;

namespace Competition.Server;

/// <summary>What a wall has been told: a face of the board, and the contest's status.</summary>
internal sealed record BoardState(BoardFace Face, ContestStatus Status);
