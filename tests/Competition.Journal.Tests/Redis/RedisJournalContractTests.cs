using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>Streams of a real Redis keep the promises.</summary>
public sealed class RedisJournalContractTests : JournalContract
{
    private RedisProcess _redis = null!;
    private BadLine _line = null!;

    [TearDown]
    public async Task Cut()
    {
        if (_line is not null) await _line.DisposeAsync();
    }

    private protected override async Task<IJournals> Store()
    {
        _redis = await RedisHouse.Empty();
        _line = new BadLine(_redis);
        return await StoreAgain();
    }

    private protected override async Task<IJournals> StoreAgain() =>
        await RedisJournals.Connect(new RedisSettings(_line.Connection, Unsafe: false));

    private protected override string RefuseNext()
    {
        _line.RefuseNext();
        return "redis-full";
    }

    private protected override void LoseNext() => _line.LoseNext();

    private protected override HeldAppend HoldNext() => _line.HoldNext();
}
