using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Competition.Wire.Tests;

/// <summary>A node process in which official clients live, as they do in a browser; see npm/driver.cjs.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Lazy<Task<Browser>> One = new(Open);

    private readonly Process _process;
    private readonly Task _listening;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private int _commands;

    private Browser(Process process)
    {
        _process = process;
        _listening = Listen();
    }

    /// <summary>The browser of this run; opened when first wanted.</summary>
    public static Task<Browser> Shared => One.Value;

    /// <summary>Closes the browser of this run, if it was opened.</summary>
    public static async Task CloseShared()
    {
        if (One.IsValueCreated && One.Value.IsCompletedSuccessfully) await (await One.Value).DisposeAsync();
    }

    /// <summary>Installs the packages where they are not, compiles the contract and starts.</summary>
    private static async Task<Browser> Open()
    {
        var installed = new FileInfo(Path.Combine(Node.Folder, "node_modules", ".package-lock.json"));
        var wanted = new FileInfo(Path.Combine(Node.Folder, "package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < wanted.LastWriteTimeUtc) await Node.Run("npm", "ci");

        var compiled = Path.Combine(TestContext.CurrentContext.WorkDirectory, "contract");
        await Node.Run("node", "node_modules/typescript/bin/tsc", "-p", ".", "--outDir", compiled);
        var contract = Path.Combine(compiled, "displays", "live", "contract.js");
        return new Browser(Node.Start("node", "driver.cjs", contract));
    }

    /// <summary>What became of a command; an error of the client is a <see cref="BrowserException"/>.</summary>
    public async Task<JsonElement> Do(object command)
    {
        var id = Interlocked.Increment(ref _commands);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var line = JsonSerializer.SerializeToNode(command)!.AsObject();
        line["id"] = id;
        await _process.StandardInput.WriteLineAsync(line.ToJsonString());
        await _process.StandardInput.FlushAsync();
        return await answer.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _listening;
        _process.Dispose();
    }

    private async Task Listen()
    {
        var errors = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync() is { } line) Answer(JsonDocument.Parse(line).RootElement);
        var ended = new BrowserException($"node ended: {await errors}");
        foreach (var waiting in _waiting.Values) waiting.TrySetException(ended);
    }

    private void Answer(JsonElement answer)
    {
        if (!_waiting.TryRemove(answer.GetProperty("id").GetInt32(), out var waiting)) return;
        if (answer.TryGetProperty("error", out var why)) waiting.SetException(new BrowserException(why.GetString()!));
        else waiting.SetResult(answer.GetProperty("value"));
    }
}
