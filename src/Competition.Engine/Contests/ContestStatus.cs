namespace Competition.Engine;

/// <summary>
/// Result status (formats.md "States"), as far as this build has its facts: LIVE from the first mark or clock start.
/// </summary>
public enum ContestStatus { StartList, Live }
