using System.Globalization;
using StackExchange.Redis;

namespace Competition.Journal;

/// <summary>A connection string, read once, with the options that this store's promise rests on.</summary>
internal sealed class RedisAddress
{
    /// <summary>
    /// From 6.0 on a client that knows RESP3 listens on the connection it writes on, and a write that is stuck on its
    /// way would keep the writer's seat with it.
    /// </summary>
    private static readonly Version LastOfTwoConnections = new(5, 0);

    private readonly RedisSettings _settings;
    private readonly string _endpoints;

    /// <exception cref="ArgumentException">No connection string, or one that names no server.</exception>
    public RedisAddress(RedisSettings settings)
    {
        _settings = settings;
        var options = ConfigurationOptions.Parse(settings.Connection);
        if (options.EndPoints.Count == 0) throw new ArgumentException("it names no host; allowed: host:port,option=…");
        Servers = options.EndPoints.Count;
        Database = options.DefaultDatabase ?? 0;
        _endpoints = string.Join(',', options.EndPoints.Select(e => $"{e}".Split('/')[^1]));
    }

    /// <summary>How many servers are named; several are a cluster, replicas or sentinels.</summary>
    public int Servers { get; }

    public int Database { get; }

    public TimeSpan Patience => _settings.Patience;

    public bool Unsafe => _settings.Unsafe;

    /// <summary>
    /// A connection that failed is thrown away, so it is made at once or not at all; no keys and channels but ours.
    /// </summary>
    public ConfigurationOptions Options()
    {
        var options = ConfigurationOptions.Parse(_settings.Connection);
        var patience = (int)_settings.Patience.TotalMilliseconds;
        options.AbortOnConnectFail = true;
        options.AllowAdmin = true;      // CONFIG GET
        options.TieBreaker = "";
        options.ConfigurationChannel = "";
        options.ClientName = "competition";
        options.DefaultVersion = LastOfTwoConnections;
        options.ConnectTimeout = Math.Min(options.ConnectTimeout, patience);
        options.SyncTimeout = patience;
        return options;
    }

    /// <summary>Without its password.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_endpoints}, database {Database}");
}
