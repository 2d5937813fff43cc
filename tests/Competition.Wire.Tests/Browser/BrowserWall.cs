using System.Text.Json;

namespace Competition.Wire.Tests;

/// <summary>One client in the browser.</summary>
internal sealed class BrowserWall(Browser browser, string client, string connectionId)
{
    public string ConnectionId => connectionId;

    public static async Task<BrowserWall> Connect(
        Browser browser, string url, string protocol, string transport = "WebSockets", bool stateful = false)
    {
        var client = Guid.NewGuid().ToString("N");
        var id = await browser.Do(new { command = "connect", client, url, protocol, transport, stateful });
        return new BrowserWall(browser, client, id.GetString()!);
    }

    public Task<JsonElement> Invoke(string method, params object?[] values) =>
        browser.Do(new { command = "invoke", client, method, values });

    public Task Send(string method, params object?[] values) =>
        browser.Do(new { command = "send", client, method, values });

    public Task Follow(params object?[] values) => browser.Do(new { command = "follow", client, values });

    /// <summary>All items of a stream and the error that ended it, as JSON.</summary>
    public async Task<string> Stream(string method, params object?[] values) =>
        (await browser.Do(new { command = "stream", client, method, values })).GetRawText();

    public async Task<string> Take(int count, string method, params object?[] values) =>
        (await browser.Do(new { command = "take", client, method, values, count })).GetRawText();

    public Task<JsonElement> Upload(string method, object?[] items, string? error = null) =>
        browser.Do(new { command = "upload", client, method, items, error });

    /// <summary>What it was told so far, once that is so much: pairs of what and value, as JSON.</summary>
    public async Task<IReadOnlyList<string>> Told(int count)
    {
        var told = await browser.Do(new { command = "told", client, count });
        return [.. told.EnumerateArray().Select(one => one.GetRawText())];
    }

    public Task Cut() => browser.Do(new { command = "cut", client });

    public Task Stop() => browser.Do(new { command = "stop", client });
}
