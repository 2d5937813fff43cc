using System.Text;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// One change of rules: compiles them, shows what they change, asks, sends the fact, prints its receipt.
/// </summary>
internal sealed class RulesChange(Terminal terminal, RulesRequest request)
{
    private readonly Patience _patience = new(request.GiveUp, terminal.Time, seed: 0);

    public async Task<int> Run(CancellationToken cancel)
    {
        var problems = new Problems();
        var file = DocumentFile.Open(request.Rulebook, problems);
        if (file?.Rulebook(problems) is not { } rules) return Wrong(problems);
        file.Warnings(rules).WriteTo(terminal.Talk);

        using var api = new ContestApi(request.Server, request.Contest, request.Pass, Connection.Patience);
        if (Refused(await _patience.Ask(() => api.Find(cancel), cancel)) is { } missing) return missing;
        if (api.Standing?.RulesHash == DocumentHash.Of(file.Utf8))
            return await Say($"{request.Contest} has these rules already; nothing is sent", ExitCode.Done);
        if (RulesFact.Of(rules, file, request.At, api.Standing?.TimeBase, terminal.Time, problems) is not { } fact)
            return Wrong(problems);

        using var preview = new MemoryStream();
        var shown = await _patience.Ask(() => api.Tell("/rules/preview", file.Utf8, preview, cancel), cancel);
        if (Refused(shown) is { } unseen) return unseen;
        if (PreviewText.Of(preview.ToArray()) is not { } text)
            return await Say($"{request.Server} gives no preview that can be read", ExitCode.BadInput);
        Print(text);
        return await Asked(cancel) ?? await Send(api, fact, cancel);
    }

    /// <summary>Null where they are to be sent.</summary>
    private async Task<int?> Asked(CancellationToken cancel)
    {
        if (request.Yes) return null;
        if (terminal.Answers is not { } answers)
            return await Say("nobody can be asked here, so nothing is sent; --yes sends them", ExitCode.BadInput);
        await terminal.Talk.WriteAsync($"Give {request.Contest} these rules? [y/N] ");
        var answer = await Task.Run(answers.ReadLine, cancel).WaitAsync(cancel);   // a console's reader waits in place
        var isYes = answer?.Trim().ToUpperInvariant() is "Y" or "YES" or "是";
        return isYes ? null : await Say("nothing is sent", ExitCode.Done);
    }

    private async Task<int> Send(ContestApi api, Outgoing fact, CancellationToken cancel)
    {
        ReceiptLine? receipt = null;
        var answer = await _patience.Ask(() => api.Post([fact], Take, cancel), cancel);
        if (receipt is null || answer is not ServerAnswer.Good) return Refused(answer) ?? ExitCode.BadInput;
        var why = receipt.Ruling == ReceiptLine.Refused ? $" {receipt.Reason}: {receipt.Message}" : "";
        Print($"{receipt.Ruling} {fact.Id}{why}\n");
        return receipt.Ruling == ReceiptLine.Refused ? ExitCode.Refused : ExitCode.Done;

        ServerAnswer? Take(ReceiptLine line)
        {
            if (line.IsPassing) return new ServerAnswer.Lost($"{line.Reason}: {line.Message}", RetryAfter: null);
            receipt = line;
            return null;
        }
    }

    private int? Refused(ServerAnswer answer)
    {
        if (Connection.Refusal(answer, request.Server) is not { } refusal) return null;
        terminal.Talk.WriteLine(refusal.Line);
        return refusal.Exit;
    }

    private int Wrong(Problems problems)
    {
        problems.WriteTo(terminal.Talk);
        return ExitCode.BadInput;
    }

    private async Task<int> Say(string line, int exit)
    {
        await terminal.Talk.WriteLineAsync(line);
        return exit;
    }

    private void Print(string text) => terminal.Output.Write(Encoding.UTF8.GetBytes(text));
}
