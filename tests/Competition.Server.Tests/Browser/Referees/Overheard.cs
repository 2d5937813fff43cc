using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>Everything that a tablet was ever told: bodies of answers, and frames of its sockets.</summary>
internal sealed class Overheard
{
    private readonly ConcurrentQueue<Task<string>> _told = new();

    public void Listen(Tablet tablet)
    {
        tablet.Page.Response += (_, answer) => _told.Enqueue(Body(answer));
        tablet.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
            _told.Enqueue(Task.FromResult(frame.Text ?? Encoding.Latin1.GetString(frame.Binary ?? [])));
    }

    /// <summary>Whether a value was in any of it, as text or as the bytes of a number.</summary>
    public async Task<bool> Has(decimal value)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, (double)value);
        string[] looks = [value.ToString(CultureInfo.InvariantCulture), Encoding.Latin1.GetString(bytes)];
        var told = await Task.WhenAll(_told);
        return told.Any(text => looks.Any(look => text.Contains(look, StringComparison.Ordinal)));
    }

    public async Task<int> Characters() => (await Task.WhenAll(_told)).Sum(text => text.Length);

    private static async Task<string> Body(IResponse answer)
    {
        if (!answer.Url.Contains("/api/", StringComparison.Ordinal)) return "";
        try
        {
            return Encoding.UTF8.GetString(await answer.BodyAsync());
        }
        catch (PlaywrightException)
        {
            return "";      // it has no body
        }
    }
}
