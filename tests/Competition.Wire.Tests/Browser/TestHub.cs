using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Wire.Tests;

/// <summary>Every way in which a hub answers.</summary>
public sealed class TestHub(StreamWatch watch) : Hub<ITestClient>, IWallHub
{
    public Task Follow(string contest, string board, string? have) =>
        Clients.Caller.Head(Some.Head() with { Contest = contest, Of = board, Hash = have ?? "nothing" });

    public Task Unfollow(string contest, string board) => Task.CompletedTask;

    public long Add(int number, long other) => number + other;

    public string? Echo(string? text) => text;

    public int? Half(int? number) => number / 2;

    public bool Not(bool flag) => !flag;

    public Row EchoRow(Row row) => row;

    public Whole Whole() => Some.Whole();

    public IReadOnlyList<Move> Moves(int count) => [.. Enumerable.Range(1, count).Select(i => new Move($"w{i}", i))];

    public int Length(string text) => text.Length;

    public void Nothing()
    {
    }

    public int Refuse(string why) => throw new HubException(why);

    public int Break() => throw new InvalidOperationException("not for the eyes of clients");

    public Task TellMe(string text) => Clients.Caller.Raw(text, 1, flag: true, []);

    public async IAsyncEnumerable<Row> Rows(int count, string? error)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return Some.Row() with { Rank = i };
        }

        if (error is not null) throw new HubException(error);
    }

    public async IAsyncEnumerable<int> Endless([EnumeratorCancellation] CancellationToken cancel)
    {
        using var ended = cancel.Register(watch.Cancelled.SetResult);
        for (var i = 0; ; i++)
        {
            yield return i;
            await Task.Yield();
        }
    }

    public async Task<string> Join(IAsyncEnumerable<string> texts)
    {
        var all = new List<string>();
        try
        {
            await foreach (var text in texts) all.Add(text);
            return string.Join('+', all);
        }
        catch (Exception wrong)
        {
            return $"{string.Join('+', all)}, then: {wrong.Message}";
        }
    }
}
