namespace Competition.Server;

/// <summary>The server does not start, for a reason that the person who starts it can mend.</summary>
internal sealed class StartRefusedException(string why) : Exception(why);
