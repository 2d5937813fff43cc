namespace Competition.Engine;

/// <summary>
/// Result status (formats.md "States"), as far as this build has its facts: LIVE from the first mark or clock start,
/// UNOFFICIAL while the clock is stopped everywhere.
/// </summary>
public enum ContestStatus { StartList, Live, Unofficial }
