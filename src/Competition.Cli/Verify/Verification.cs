using System.Text;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>Runs <c>competition verify</c>: what holds and what does not is the result.</summary>
internal sealed class Verification(VerifyRequest request, Terminal terminal)
{
    private readonly Problems _problems = new();

    public async Task<int> Run(CancellationToken cancel)
    {
        var input = VerifyInput.Read(request, _problems);
        var good = true;
        try
        {
            if (input is not null) good = await Verify(input, cancel);
        }
        catch (UnansweredException unanswered)
        {
            terminal.Talk.WriteLine(unanswered.Message);
            return unanswered.Exit;
        }
        catch (Exception e) when (Unreadable.Is(e))
        {
            _problems.AddOption("--journals", Unreadable.Why(e));
        }

        _problems.WriteTo(terminal.Talk);
        if (_problems.Any) return ExitCode.BadInput;
        return good ? ExitCode.Done : ExitCode.Damaged;
    }

    private async Task<bool> Verify(VerifyInput input, CancellationToken cancel)
    {
        if (Source("--journals", request.Journals) is not { } source) return _problems.Any || Alone(input);
        var copy = Source("--copy", request.Copy);
        var contests = request.Contest is { } one ? [new ContestId(one)] : await source.Contests(cancel);
        if (contests.Count == 0) _problems.AddOption("--journals", $"no journals lie in '{request.Journals}'");
        if (contests.Count > 1 && (input.Result is not null || input.Receipts.Count > 0))
            _problems.AddOption("--contest", $"is missing; there are: {string.Join(", ", contests)}");
        if (_problems.Any) return false;
        var good = true;
        foreach (var contest in contests)
        {
            var journals = await source.Read(contest, cancel);
            var others = copy is null ? [] : await copy.Read(contest, cancel);
            var known = others.SelectMany(j => j.Heads("the other copy"));
            var verifier = new Verifier(contest, journals)
                { Known = [.. input.Receipts, .. known], Result = input.Result, Keys = input.Keys };
            good &= Tell($"contest {contest}", verifier.Verify());
        }

        return good;
    }

    private bool Alone(VerifyInput input)
    {
        if (input.Result is not ({ Seal: { } seal } document, var name)) return true;
        var faults = SealKeys.Check(document, seal, input.Keys, name);
        return Tell(name, new Verdict([$"signature and boards {document.ResultHash} hold; key {Key(seal)}"], faults));
    }

    private static string Key(Journal.Seal seal) => Journal.SealKey.FingerprintOf(seal.Key) ?? "";

    private bool Tell(string what, Verdict verdict)
    {
        var text = new StringBuilder();
        text.Append(what).Append(verdict.IsGood ? ": holds\n" : ": DOES NOT HOLD\n");
        foreach (var fault in verdict.Faults) text.Append("  ").Append(fault).Append('\n');
        foreach (var line in verdict.IsGood ? verdict.Holds : []) text.Append("  ").Append(line).Append('\n');
        terminal.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return verdict.IsGood;
    }

    private IJournalSource? Source(string option, string? place)
    {
        if (place is null) return null;
        if (Directory.Exists(place)) return new FolderSource(place);
        var isUrl = Uri.TryCreate(place, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        if (isUrl && url is not null && request.Contest is not null)
            return new ServerSource(url, request, terminal.Time);
        if (isUrl) _problems.AddOption("--contest", "is missing: which contest of that server");
        else _problems.AddOption(option, $"'{place}' is no folder, and no address of a server");
        return null;
    }
}
