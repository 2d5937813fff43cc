using Competition.Scoring;

namespace Competition.Server;

/// <summary>What is refused before a venue hears of it, in both languages.</summary>
internal static class WriteRefusals
{
    /// <summary>While facts were still coming in.</summary>
    public static Refusal PassOver(string why) => why == Bearer.Expired
        ? new Refusal(why, "this pass has expired meanwhile; pair this device again", "通行证已过期，请重新配对")
        : new Refusal(why, "this pass was revoked meanwhile; pair this device again", "通行证已被收回，请重新配对");

    public static Refusal ClockUnsure() => new(
        "clock-unsure",
        $"the clock of this device is not known within {Most} s, so it takes no times; say 'skew' with the fact",
        $"本设备时钟误差未知或超过 {Most} 秒，不能计时；请先校时");

    private static string Most { get; } = Canonical.Text(Limits.ClockUncertainty);
}
