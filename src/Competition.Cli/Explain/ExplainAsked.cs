namespace Competition.Cli;

/// <summary>An explanation that a server gives: printed as it comes.</summary>
internal sealed class ExplainAsked(ExplainRequest request, Terminal terminal)
{
    public async Task<int> Run(Uri server, string contest, CancellationToken cancel)
    {
        using var api = new ContestApi(server, contest, request.Pass, Connection.Patience);
        using var text = new MemoryStream();
        var patience = new Patience(request.GiveUp, terminal.Time, seed: 0);
        var answer = await patience.Ask(() => api.Read($"/explain?{Query()}", text, cancel), cancel);
        if (Connection.Refusal(answer, server) is { } refusal)
        {
            terminal.Talk.WriteLine(refusal.Line);
            return refusal.Exit;
        }

        terminal.Output.Write(text.GetBuffer().AsSpan(0, (int)text.Length));
        return ExitCode.Done;
    }

    private string Query()
    {
        (string Name, string? Value)[] all =
        [
            ("cell", request.Cell), ("asOf", request.AsOf), ("board", request.Board), ("from", request.From),
            ("to", request.To), ("fact", request.Fact), ("entrant", request.Entrant),
            ("format", request.Json ? "json" : "text"), ("lang", request.Language),
        ];
        var given = all.Where(q => q.Value is not null);
        return string.Join('&', given.Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value ?? "")}"));
    }
}
