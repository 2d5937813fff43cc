using Competition.Scoring;

namespace Competition.Server;

/// <summary>Where tablets take the time, their beat and the end of their pass from.</summary>
internal sealed partial class RefSources(PassEnds ends, WallBeat beat, TimeProvider time, ILogger<RefTablet> log)
{
    public PassEnds Ends => ends;

    public WallBeat Beat => beat;

    public TimeProvider Time => time;

    /// <summary>Milliseconds since 1970.</summary>
    public long NowMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(EventId = 41, Level = LogLevel.Error, Message = "A tablet of {Contest} can no longer be served")]
    public partial void Broken(ContestId contest, Exception why);
}
