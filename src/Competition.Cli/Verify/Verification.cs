using System.Globalization;
using System.Text;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>Runs <c>competition verify</c>: what holds and what does not is the result.</summary>
internal sealed class Verification(VerifyRequest request, Terminal terminal)
{
    private readonly Problems _problems = new();
    private int _exit = ExitCode.Done;

    public async Task<int> Run(CancellationToken cancel)
    {
        var input = VerifyInput.Read(request, _problems);
        try
        {
            if (input is not null) await Verify(input, cancel);
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
        return _exit;
    }

    private async Task Verify(VerifyInput input, CancellationToken cancel)
    {
        if (Source("--journals", request.Journals) is not { } source)
        {
            if (!_problems.Any) Alone(input);
            return;
        }

        var copy = Source("--copy", request.Copy);
        if (_problems.Any) return;
        var contests = await Contests(source, input, cancel);
        if (copy is not null) Missing("--copy", request.Copy, contests, await copy.Contests(cancel));
        if (_problems.Any) return;
        foreach (var contest in contests) await Verify(contest, source, copy, input, cancel);
    }

    private async Task<IReadOnlyList<ContestId>> Contests(
        IJournalSource source, VerifyInput input, CancellationToken cancel)
    {
        var contests = await source.Contests(cancel);
        if (contests.Count == 0) _problems.AddOption("--journals", $"no journals lie in '{request.Journals}'");
        else if (request.Contest is { } one) return Chosen(new ContestId(one), contests);
        else if (contests.Count > 1 && (input.Result is not null || input.Receipts.Count > 0))
            _problems.AddOption("--contest", $"is missing; there are: {string.Join(", ", contests)}");
        return contests;
    }

    private IReadOnlyList<ContestId> Chosen(ContestId one, IReadOnlyList<ContestId> there)
    {
        Missing("--contest", request.Journals, [one], there);
        return [one];
    }

    // What is not there would hold, for want of anything that does not.
    private void Missing(
        string option, string? place, IReadOnlyList<ContestId> asked, IReadOnlyList<ContestId> there)
    {
        foreach (var one in asked.Except(there))
        {
            var hint = Nearest.Hint(one.Value, [.. there.Select(c => c.Value)]);
            _problems.AddOption(option, $"there is no contest '{one}' in '{place}'; {hint}");
        }
    }

    private async Task Verify(
        ContestId contest, IJournalSource source, IJournalSource? copy, VerifyInput input, CancellationToken cancel)
    {
        var journals = await source.Read(contest, cancel);
        var others = copy is null ? [] : await copy.Read(contest, cancel);
        var known = others.SelectMany(j => j.Heads("the other copy"));
        var verdict = new Verifier(contest, journals)
            { Known = [.. input.Receipts, .. known], Result = input.Result, Keys = input.Keys }.Verify();
        Tell($"contest {contest}", verdict with { Holds = [.. verdict.Holds, .. Compared(input, others)] });
    }

    private IEnumerable<string> Compared(VerifyInput input, IReadOnlyList<JournalCopy> others)
    {
        var count = Text(input.Receipts.Count);
        if (request.Receipts is { } file) yield return $"{file}: receipts in the journals: {count}";
        foreach (var other in others)
        {
            yield return $"{request.Copy}: journal {other.Id} agrees up to entry {Text(other.Head.Number)}";
            if (other.Fault is { } fault) yield return $"{request.Copy}: {fault}";
        }
    }

    private void Alone(VerifyInput input)
    {
        if (input.Result is not ({ Seal: { } seal } document, var name)) return;
        var faults = SealKeys.Check(document, seal, input.Keys, name);
        Tell(name, new Verdict([$"signature and boards {document.ResultHash} hold; key {Key(seal)}"], faults));
    }

    private static string Key(Journal.Seal seal) => Journal.SealKey.FingerprintOf(seal.Key) ?? "";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Tell(string what, Verdict verdict)
    {
        var text = new StringBuilder();
        text.Append(what).Append(verdict.IsGood ? ": holds\n" : ": DOES NOT HOLD\n");
        foreach (var fault in verdict.Faults) text.Append("  ").Append(fault).Append('\n');
        foreach (var line in verdict.IsGood ? verdict.Holds : []) text.Append("  ").Append(line).Append('\n');
        if (verdict is { IsGood: true, Lifted: { } lifted }) text.Append("  ").Append(lifted).Append('\n');
        terminal.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        if (!verdict.IsGood) _exit = ExitCode.Damaged;
        else if (verdict.Lifted is not null && _exit == ExitCode.Done) _exit = ExitCode.Lifted;
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
