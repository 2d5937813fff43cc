using System.Globalization;
using System.Text;

namespace Competition.Testing;

/// <summary>Takes a client's commands out of its bytes, one after the other.</summary>
internal sealed class RespReader(BufferedStream from)
{
    /// <summary>The words of the next command that are short, and all its bytes; null at the end.</summary>
    public async Task<(IReadOnlyList<string> Words, byte[] Bytes)?> Next()
    {
        using var bytes = new MemoryStream();
        if (await Line(bytes) is not { } head) return null;
        var words = new List<string>();
        for (var left = Number(head); left > 0; left--)
        {
            var word = new byte[Number(await Line(bytes) ?? throw new EndOfStreamException()) + 2];
            await from.ReadExactlyAsync(word);
            bytes.Write(word);
            words.Add(word.Length < 100 ? Encoding.UTF8.GetString(word.AsSpan(..^2)) : "…");
        }

        return (words, bytes.ToArray());
    }

    private async Task<string?> Line(MemoryStream bytes)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line is not [.., (byte)'\n'])
        {
            if (await from.ReadAsync(one) == 0) return null;
            line.Add(one[0]);
        }

        bytes.Write([.. line]);
        return Encoding.ASCII.GetString([.. line]);
    }

    private static int Number(string line) => int.Parse(line.AsSpan(1).Trim(), CultureInfo.InvariantCulture);
}
