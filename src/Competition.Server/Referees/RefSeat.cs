namespace Competition.Server;

/// <summary>A tablet and the room that it sits in.</summary>
internal sealed record RefSeat(RefRoom Room, RefTablet Tablet);
