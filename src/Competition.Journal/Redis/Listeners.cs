using StackExchange.Redis;

namespace Competition.Journal;

/// <summary>Counts the connections that listen to a channel.</summary>
internal static class Listeners
{
    public static async Task<long> At(RedisLine line, RedisChannel channel)
    {
        var pair = (RedisResult[]?)await line.Ask("PUBSUB", "NUMSUB", channel) ?? [];
        return pair.Length == 2 ? (long)pair[1] : 0;
    }
}
