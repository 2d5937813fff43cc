using System.Text.Json;

namespace Competition.Cli;

/// <summary>
/// The facts of a contest that are there now, as this pass sees them, one a line, as files of facts have them.
/// </summary>
internal sealed class FactExport(ExportRequest request, Terminal terminal)
{
    private readonly Patience _patience = new(request.GiveUp, terminal.Time, seed: 0);
    private readonly string _part = $"{request.Out}.{Environment.ProcessId}.part";
    private string _token = "";
    private IOException? _unwritten;
    private int _count;

    public async Task<int> Run(CancellationToken cancel)
    {
        var (ending, why) = request.Ending(".ndjson");
        if (ending is null) return Say(why, ExitCode.BadInput);
        try
        {
            return await Write(cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say($"--out: {e.Message}", ExitCode.BadInput);
        }
        finally
        {
            File.Delete(_part);
        }
    }

    private async Task<int> Write(CancellationToken cancel)
    {
        using var api = request.Open();
        await using (var lines = new StreamWriter(_part))
        {
            while (true)
            {
                var before = _count;
                var after = _token.Length > 0 ? $"&after={_token}" : "";
                var answer = await api.Stream($"/facts?live=false{after}", (s, c) => Take(s, lines, c), cancel);
                if (_unwritten is not null) throw _unwritten;
                if (_count > before) _patience.Answered();
                if (answer is ServerAnswer.Lost lost && await _patience.Wait(lost, cancel)) continue;
                if (Connection.Refusal(answer, request.Server) is { } refusal) return Say(refusal.Line, refusal.Exit);
                break;
            }
        }

        File.Move(_part, request.Out, overwrite: true);
        return Say($"{_count} facts are in {request.Out}", ExitCode.Done);
    }

    // Who was cut off goes on after the last whole line.
    private async Task<ServerAnswer> Take(Stream from, StreamWriter to, CancellationToken cancel)
    {
        using var lines = new StreamReader(from);
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            if (line.Length == 0) continue;
            if (Token(line) is not { } token) return new ServerAnswer.Lost("the answer ended within a line", null);
            if (!await Write(line[..line.LastIndexOf(",\"token\":", StringComparison.Ordinal)] + "}", to)) break;
            (_token, _count) = (token, _count + 1);
        }

        return new ServerAnswer.Good();
    }

    private async Task<bool> Write(string line, StreamWriter to)
    {
        try
        {
            await to.WriteLineAsync(line);
            return true;
        }
        catch (IOException disk)
        {
            _unwritten = disk;      // not the line
            return false;
        }
    }

    private static string? Token(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("token", out var token) ? token.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private int Say(string line, int exit)
    {
        terminal.Talk.WriteLine(line);
        return exit;
    }
}
