namespace Competition.Cli;

/// <summary>
/// All boards of a contest, of one count, as this pass sees them and as <c>competition score</c> prints them.
/// </summary>
internal sealed class BoardExport(ExportRequest request, Terminal terminal)
{
    public async Task<int> Run(CancellationToken cancel)
    {
        var (ending, why) = request.Ending(".csv", ".json");
        if (ending is null) return Say(why, ExitCode.BadInput);
        using var api = request.Open();
        using var boards = new MemoryStream();
        var patience = new Patience(request.GiveUp, terminal.Time, seed: 0);
        var answer = await patience.Ask(() => api.Read($"/board?format={ending[1..]}", boards, cancel), cancel);
        if (Connection.Refusal(answer, request.Server) is { } refusal) return Say(refusal.Line, refusal.Exit);
        try
        {
            ResultFile.Write(request.Out, boards.GetBuffer().AsSpan(0, (int)boards.Length));
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say($"--out: {e.Message}", ExitCode.BadInput);
        }
    }

    private int Say(string line, int exit)
    {
        terminal.Talk.WriteLine(line);
        return exit;
    }
}
