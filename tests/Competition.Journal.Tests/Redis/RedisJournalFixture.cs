using System.Globalization;
using Competition.Testing;
using StackExchange.Redis;

namespace Competition.Journal.Tests;

/// <summary>Stores on an emptied Redis, reached over a line that a test may spoil.</summary>
public abstract class RedisJournalFixture
{
    private readonly List<RedisJournals> _stores = [];
    private ConnectionMultiplexer? _connection;

    /// <summary>The stream of <see cref="Some.Journal"/>.</summary>
    private protected static string Stream => "competition:journal:dianneng-2026:yueqing~node1";

    private protected RedisProcess Redis { get; private set; } = null!;

    private protected BadLine Line { get; private set; } = null!;

    /// <summary>Redis without the store between.</summary>
    private protected IDatabase Direct => _connection!.GetDatabase();

    [SetUp]
    public async Task Begin()
    {
        Redis = await RedisHouse.Empty();
        Line = new BadLine(Redis);
        _connection = await ConnectionMultiplexer.ConnectAsync(Redis.Connection + ",allowAdmin=true");      // INFO
    }

    [TearDown]
    public async Task End()
    {
        foreach (var store in _stores) await store.DisposeAsync();
        _stores.Clear();
        if (Line is not null) await Line.DisposeAsync();
        if (_connection is not null) await _connection.CloseAsync();
        _connection?.Dispose();
    }

    /// <summary>One that is not told how patient it is to be.</summary>
    private protected Task<RedisJournals> Store() => Store(new RedisSettings(Line.Connection, Unsafe: false));

    private protected Task<RedisJournals> Store(double patience) => Store(
        new RedisSettings(Line.Connection, Unsafe: false) { Patience = TimeSpan.FromSeconds(patience) });

    private async Task<RedisJournals> Store(RedisSettings settings)
    {
        _stores.Add(await RedisJournals.Connect(settings));
        return _stores[^1];
    }

    private protected static Task<IJournal> Open(IJournals store) => store.Open(Some.Contest, Some.Journal);

    private protected static async Task<List<Entry>> Append(IJournal journal, int count)
    {
        var group = Some.Group(journal.Head, count);
        await journal.Append(group);
        return group;
    }

    /// <summary>The entries, each checked against the chain by the store, as number and hash.</summary>
    private protected static async Task<List<string>> All(IJournal journal, long from = 1)
    {
        var entries = new List<Entry>();
        await foreach (var entry in journal.Read(from, CancellationToken.None)) entries.Add(entry);
        return Lines(entries);
    }

    private protected static List<string> Lines(IEnumerable<Entry> entries) =>
        [.. entries.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Number} {e.Hash}"))];

    /// <summary>The items of the stream: id, kind.</summary>
    private protected async Task<List<string>> Items() => [.. (await Raw()).Select(item => $"{item.Id} {item.Kind}")];

    private protected async Task<List<(string Id, string Kind, byte[] Bytes)>> Raw()
    {
        var items = (RedisResult[])(await Direct.ExecuteAsync("XRANGE", Stream, "-", "+"))!;
        return [.. items.Select(item => (RedisResult[])item!).Select(item => (item, Fields: (RedisResult[])item[1]!))
            .Select(pair => ((string)pair.item[0]!, (string)pair.Fields[0]!, (byte[])pair.Fields[1]!))];
    }

    /// <summary>Writes the stream anew with other items.</summary>
    private protected async Task Rewrite(IEnumerable<(string Id, string Kind, byte[] Bytes)> items)
    {
        await Direct.ExecuteAsync("DEL", Stream);
        foreach (var (id, kind, bytes) in items) await Direct.ExecuteAsync("XADD", Stream, id, kind, bytes);
    }
}
