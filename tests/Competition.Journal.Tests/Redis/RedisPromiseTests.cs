using System.Net.Sockets;
using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>A Redis on which a receipt would not mean "on disk" is refused, with the reason, unless that is allowed.</summary>
[NonParallelizable]
public sealed class RedisPromiseTests
{
    private RedisProcess _redis = null!;

    [SetUp]
    public async Task Begin() => _redis = await RedisHouse.Empty();

    [TestCase("appendonly no", "appendonly yes", "appendonly is 'no'; required: yes")]
    [TestCase("appendfsync everysec", "appendfsync always", "appendfsync is 'everysec'; required: always")]
    [TestCase("no-appendfsync-on-rewrite yes", "no-appendfsync-on-rewrite no", "no-appendfsync-on-rewrite is 'yes'")]
    [TestCase("maxmemory-policy allkeys-lru", "maxmemory-policy noeviction", "maxmemory-policy is 'allkeys-lru'")]
    [TestCase("proto-max-bulk-len 10mb", "proto-max-bulk-len 512mb", "proto-max-bulk-len is 10485760; required: 67108864")]
    [TestCase("client-query-buffer-limit 10mb", "client-query-buffer-limit 1gb", "client-query-buffer-limit is 10485760")]
    public async Task A_setting_that_loses_what_was_acknowledged_is_named(string wrong, string right, string fault)
    {
        await _redis.Say("CONFIG SET " + wrong);
        try
        {
            await Refused(fault);
        }
        finally
        {
            await _redis.Say("CONFIG SET " + right);
        }

        await using var store = await RedisJournals.Connect(new RedisSettings(_redis.Connection, Unsafe: false));
        Assert.That(store.Faults, Is.Empty);
    }

    [Test]
    public async Task A_replica_is_refused()
    {
        await _redis.Say("REPLICAOF 127.0.0.1 1");
        try
        {
            var refused = (await Assert.ThrowsAsync<RedisUnsafeException>(() => Connect(isUnsafe: false)))!;
            Assert.That(refused.Message, Does.Contain("role is 'slave'; required: master"));
        }
        finally
        {
            await _redis.Say("REPLICAOF NO ONE");
        }
    }

    [Test]
    public async Task One_that_a_Sentinel_watches_is_refused()
    {
        using var sentinel = new TcpClient();
        await sentinel.ConnectAsync("127.0.0.1", _redis.Port);
        await sentinel.GetStream().WriteAsync("SUBSCRIBE __sentinel__:hello\r\n"u8.ToArray());
        Assert.That(await sentinel.GetStream().ReadAsync(new byte[1]), Is.EqualTo(1));
        await Refused("a Sentinel watches it");
    }

    [Test]
    public async Task One_that_does_not_tell_its_settings_is_refused()
    {
        await _redis.Say("ACL SETUSER default -config|get");
        try
        {
            await Refused("its settings cannot be read");
        }
        finally
        {
            await _redis.Say("ACL SETUSER default +@all");
        }
    }

    [Test]
    public async Task A_cluster_is_refused()
    {
        await using var cluster = await RedisProcess.Start("--cluster-enabled", "yes");
        var settings = new RedisSettings(cluster.Connection, Unsafe: false);
        var refused = (await Assert.ThrowsAsync<RedisUnsafeException>(() => RedisJournals.Connect(settings)))!;
        Assert.That(refused.Message, Does.Contain("cluster_enabled is '1'; required: 0"));
    }

    [Test]
    public async Task Several_servers_are_refused()
    {
        var settings = new RedisSettings($"{_redis.Connection},localhost:{_redis.Port}", Unsafe: false);
        var refused = (await Assert.ThrowsAsync<RedisUnsafeException>(() => RedisJournals.Connect(settings)))!;
        Assert.That(refused.Message, Does.Contain("several servers are named; required: one"));
    }

    [Test]
    public async Task A_journal_is_not_opened_again_on_a_Redis_that_has_become_unsafe()
    {
        await using var line = new BadLine(_redis);
        await using var store = await RedisJournals.Connect(new RedisSettings(line.Connection, Unsafe: false));
        await _redis.Say("CONFIG SET appendfsync everysec");
        try
        {
            line.Cut();
            Assert.That(async () => await store.Ping(), Throws.InstanceOf<IOException>());
            Assert.That(async () => await store.Open(Some.Contest, Some.Journal), Throws.TypeOf<RedisUnsafeException>());
        }
        finally
        {
            await _redis.Say("CONFIG SET appendfsync always");
        }
    }

    [Test]
    public async Task The_rights_that_the_README_names_are_enough()
    {
        await using var redis = await RedisProcess.Start();
        await redis.Say("ACL SETUSER default reset on nopass ~competition:* &competition:* &__sentinel__:* "
            + "+@all -@dangerous +info +config|get");
        Assert.That(await redis.Say("FLUSHALL"), Does.StartWith("-NOPERM"));
        await using var store = await RedisJournals.Connect(new RedisSettings(redis.Connection, Unsafe: false));
        await using var journal = await store.Open(Some.Contest, Some.Journal);
        await journal.Append(Some.Group(Head.Empty, 2));
        Assert.That(await journal.Read(1, CancellationToken.None).CountAsync(), Is.EqualTo(2));
        Assert.That(store.Of(Some.Contest), Is.EqualTo([Some.Journal]));
    }

    [TestCase("")]
    [TestCase("syncTimeout=5")]
    public void What_names_no_server_is_no_address(string connection)
    {
        var settings = new RedisSettings(connection, Unsafe: false);
        Assert.That(() => new RedisAddress(settings), Throws.ArgumentException);
    }

    [Test]
    public void A_password_is_not_shown() =>
        Assert.That(
            new RedisAddress(new RedisSettings("redis.example:6379,password=secret,defaultDatabase=3", Unsafe: false)).ToString(),
            Is.EqualTo("redis.example:6379, database 3"));

    /// <summary>Refused; and taken, with the reason, by whom that is allowed.</summary>
    private async Task Refused(string fault)
    {
        var refused = (await Assert.ThrowsAsync<RedisUnsafeException>(() => Connect(isUnsafe: false)))!;
        Assert.That(refused.Faults, Has.Some.Contains(fault));
        await using var store = await Connect(isUnsafe: true);
        Assert.That(store.Faults, Is.EqualTo(refused.Faults));
    }

    private Task<RedisJournals> Connect(bool isUnsafe) =>
        RedisJournals.Connect(new RedisSettings(_redis.Connection, isUnsafe));
}
