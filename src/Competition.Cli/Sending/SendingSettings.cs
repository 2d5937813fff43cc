namespace Competition.Cli;

/// <summary>How a delivery behaves when the server is away, and who watches it.</summary>
internal sealed record SendingSettings(TimeSpan GiveUp, TimeProvider Time, IWatcher Watcher);
