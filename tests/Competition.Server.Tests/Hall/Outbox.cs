namespace Competition.Server.Tests;

/// <summary>What a tablet has not got receipts for: kept, and sent again, whatever becomes of the server.</summary>
internal sealed class Outbox(Uri server, string contest, CancellationToken end)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Completes when each line has its receipt.</summary>
    /// <param name="take">Hears what is answered to a line; says whether that is its receipt, or it is sent again.</param>
    public async Task Send(IReadOnlyList<string> lines, Func<string, ReceiptText, bool> take)
    {
        var known = 0;
        while (known < lines.Count)
        {
            known += await Try([.. lines.Skip(known)], take);
            if (known < lines.Count) await Task.Delay(Pause, end);
        }
    }

    /// <summary>How many receipts came before the line was cut.</summary>
    private async Task<int> Try(string[] lines, Func<string, ReceiptText, bool> take)
    {
        var known = 0;
        try
        {
            using var api = new Api(server, ServerProcess.Pass);
            using var answer = await api.Send(contest, new StringContent(string.Join('\n', lines)));
            using var text = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
            while (answer.IsSuccessStatusCode && await text.ReadLineAsync(end) is { } line)
            {
                if (!take(lines[known], Api.Receipt(line))) return known;
                known++;
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or System.Text.Json.JsonException)
        {
            // what has no receipt is sent again
        }

        return known;
    }
}
