namespace Competition.Wire.Tests;

/// <summary>The official client's error, in its words.</summary>
internal sealed class BrowserException(string why) : Exception(why);
