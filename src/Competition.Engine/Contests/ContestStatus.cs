namespace Competition.Engine;

/// <summary>
/// Result status (formats.md "States"), as far as this build has its facts: LIVE from the first mark or clock start,
/// UNOFFICIAL while the clock is stopped everywhere or when it was published, OFFICIAL when it is sealed; UNOFFICIAL
/// again, and under correction, when its seal was recalled.
/// </summary>
public enum ContestStatus { StartList, Live, Unofficial, UnderCorrection, Official }
