using System.IO.Pipelines;
using System.Threading.Channels;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// One request of facts: lines are submitted as they arrive, a bounded number at once so that they share a sync, and
/// their receipts go back in order. Reading never waits for the writing of receipts, because many clients read only
/// when they have sent everything; what may pile up is bounded by the lines of a request.
/// </summary>
internal sealed class FactBatch
{
    private readonly LiveContest _contest;
    private readonly FactWriter _writer;
    private readonly Channel<LineAnswer> _answers = Channel.CreateUnbounded<LineAnswer>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly Channel<bool> _underWay = Channel.CreateBounded<bool>(Limits.FactsUnderWay);
    private readonly Action _free;
    private Task _before = Task.CompletedTask;
    private int _lines;

    /// <summary>Why the journal could not say whether the first such fact stands; null: it always could.</summary>
    public IOException? Lost { get; private set; }

    public FactBatch(LiveContest contest, FactWriter writer)
    {
        (_contest, _writer) = (contest, writer);
        _free = () => _underWay.Reader.TryRead(out _);
    }

    /// <summary>
    /// Submits every line, to the body's end or to where it breaks off: then the last refusal says why.
    /// </summary>
    public async Task Take(PipeReader body, CancellationToken cancel)
    {
        try
        {
            await foreach (var line in new LineReader(body).Read(cancel))
            {
                if (line.Number > Limits.LinesPerRequest) throw new BrokenBodyException("too-many-lines");
                _lines = line.Number;
                await Take(line, cancel);
            }
        }
        catch (Exception e) when (_lines > 0 && BrokenBodyException.CodeOf(e) is { } code)
        {
            Tell(new LineAnswer.Refused(new LineRefusal(
                _lines + 1, null, code, "", $"after line {_lines}: nothing more was taken", $"第 {_lines} 行之后的内容未接收")));
        }
        finally
        {
            _answers.Writer.Complete();
        }
    }

    /// <summary>Writes the receipts in the order of their lines, each as soon as those before it are known.</summary>
    public async Task Answer(PipeWriter to, bool inChinese, CancellationToken cancel)
    {
        using var receipts = new ReceiptLines(to, inChinese);
        while (await _answers.Reader.WaitToReadAsync(cancel))
        {
            while (_answers.Reader.TryRead(out var answer))
            {
                if (!answer.IsKnown || to.UnflushedBytes > Limits.FlushBytes) await to.FlushAsync(cancel);
                await Write(answer, receipts);
            }

            await to.FlushAsync(cancel);
        }
    }

    private async ValueTask Take(Line line, CancellationToken cancel)
    {
        var (fact, skew, wrong) = FactLines.Read(line, _contest.Definition.TimeBase);
        if (wrong is not null) Tell(new LineAnswer.Refused(wrong));
        if (fact is null) return;

        var (author, why) = _writer.Of(fact, skew);
        if (why is not null) Tell(LineAnswer.OfFact.Of(line.Number, new Receipt.Refused(fact.Id, why)));
        else await Submit(line.Number, fact, author, cancel);
    }

    private async ValueTask Submit(int line, Fact fact, Author author, CancellationToken cancel)
    {
        var isBound = author.Role < AuthorRole.Organiser;
        var isAct = fact.Type is FactType.Void or FactType.Restore;
        if (isBound && isAct) await _before.WaitAsync(cancel);   // what it hits may be among them, and must be there
        await _underWay.Writer.WriteAsync(true, cancel);
        var receipt = _contest.Submit(fact, author);
        receipt.GetAwaiter().UnsafeOnCompleted(_free);
        if (isBound) _before = Both(_before, receipt);
        Tell(new LineAnswer.OfFact(line, fact.Id, receipt));
    }

    private static async Task Both(Task before, Task receipt)
    {
        await before;
        await receipt.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);   // its own line tells what became of it
    }

    /// <summary>
    /// The channel is unbounded and open until <see cref="Take(PipeReader, CancellationToken)"/> ends.
    /// </summary>
    private void Tell(LineAnswer answer) => _answers.Writer.TryWrite(answer);

    // The answer has begun, and the facts after this one have theirs to come.
    private async ValueTask Write(LineAnswer.OfFact of, ReceiptLines receipts)
    {
        try
        {
            receipts.Write(await of.Receipt);
        }
        catch (IOException lost)
        {
            Lost ??= lost;
            receipts.Write(LineRefusal.Of(lost, of.Line, of.Fact));
        }
    }

    private async ValueTask Write(LineAnswer answer, ReceiptLines receipts)
    {
        switch (answer)
        {
            case LineAnswer.OfFact of: await Write(of, receipts); break;
            case LineAnswer.Refused refused: receipts.Write(refused.Why); break;
        }
    }
}
