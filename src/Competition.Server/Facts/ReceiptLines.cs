using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Competition.Engine;
using Competition.Journal;

namespace Competition.Server;

/// <summary>Writes receipts as NDJSON (formats.md "HTTP"), sentences in the language of the caller.</summary>
internal sealed class ReceiptLines(IBufferWriter<byte> to, bool inChinese) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Utf8JsonWriter _json = new(to, Options);

    public void Write(Receipt receipt)
    {
        _json.WriteStartObject();
        _json.WriteString("id"u8, receipt.Id.Value);
        switch (receipt)
        {
            case Receipt.Stands stands: Entry("stands"u8, stands.Journal, stands.Entry, stands.Hash); break;
            case Receipt.StoodAlready stood: Entry("stood-already"u8, stood.Journal, stood.Entry, stood.Hash); break;
            case Receipt.Pending { Confirm: var confirm }: Pending(confirm); break;
            case Receipt.Refused { Why: var why }: Refusal(why.Code, inChinese ? why.Chinese : why.English); break;
        }

        End();
    }

    public void Write(LineRefusal refusal)
    {
        _json.WriteStartObject();
        if (refusal.Id is { } id) _json.WriteString("id"u8, id);
        Refusal(refusal.Why, inChinese ? refusal.Chinese : refusal.English);
        _json.WriteNumber("line"u8, refusal.Line);
        _json.WriteString("pointer"u8, refusal.Pointer);
        End();
    }

    public void Dispose() => _json.Dispose();

    private void Entry(ReadOnlySpan<byte> ruling, JournalId journal, long entry, ChainHash hash)
    {
        _json.WriteString("ruling"u8, ruling);
        _json.WriteString("journal"u8, journal.ToString());
        _json.WriteNumber("entry"u8, entry);
        _json.WriteString("hash"u8, hash.ToString());
    }

    private void Pending(string confirm)
    {
        _json.WriteString("ruling"u8, "pending"u8);
        _json.WriteString("confirm"u8, confirm);
    }

    private void Refusal(string why, string message)
    {
        _json.WriteString("ruling"u8, "refused"u8);
        _json.WriteString("why"u8, why);
        _json.WriteString("message"u8, message);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        to.Write("\n"u8);
    }
}
