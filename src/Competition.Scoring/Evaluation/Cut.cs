namespace Competition.Scoring;

/// <summary>Which part of the cells an evaluation computes (architecture.md §2).</summary>
internal enum Cut
{
    /// <summary>Everything, from all facts.</summary>
    Whole,

    /// <summary>The own cells of one entrant, from that entrant's facts and the facts for all.</summary>
    Own,

    /// <summary>Shared cells and boards, from own cells that contestants told and the facts of shared inputs.</summary>
    Shared,
}
