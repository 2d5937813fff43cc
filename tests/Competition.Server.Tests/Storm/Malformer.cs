using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>Makes of what is well-formed what never is: by construction, so that each must be refused.</summary>
internal sealed class Malformer(Random random)
{
    private static readonly byte[] Never = [0x00, 0x01, 0x08, 0x0b, 0x1f, 0x80, 0xc0, 0xf5, 0xff];
    private static readonly string[] Roots = ["7", "-0.5e3", "true", "null", "\"text\"", "[]", "[{}]", "[[[]]]"];

    /// <summary>No document at all: cut, strewn with bytes that no JSON has, too deep, doubled, or another root.</summary>
    public byte[] Document(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return random.Next(7) switch
        {
            0 => bytes[..random.Next(1, bytes.Length)],
            1 => Strewn(bytes),
            2 => Encoding.UTF8.GetBytes(new string('[', random.Next(65, 4_000))),
            3 => Encoding.UTF8.GetBytes("{" + string.Concat(Enumerable.Repeat("\"a\":{", random.Next(65, 2_000)))),
            4 => Encoding.UTF8.GetBytes(json.Insert(1, "\"zz\":1,\"zz\":2,")),
            5 => Encoding.UTF8.GetBytes(Roots[random.Next(Roots.Length)]),
            _ => [0xfe, .. Noise(random.Next(1, 400))],
        };
    }

    /// <summary>A document whose members are of other kinds than they should be: of one, or of several.</summary>
    public byte[] Crooked(string json, string needed)
    {
        var members = JsonNode.Parse(json)!.AsObject();
        foreach (var name in members.Select(m => m.Key).ToList())
        {
            if (name == needed || random.Next(3) == 0) members[name] = Other(members[name]);
        }

        return Encoding.UTF8.GetBytes(members.ToJsonString());
    }

    /// <summary>A message of the hub's binary protocol: its length is right, and nothing else.</summary>
    public byte[] Frame()
    {
        var body = random.Next(4) switch
        {
            0 => Noise(random.Next(1, 200)),
            1 => [(byte)random.Next(0x90, 0xa0), .. Noise(random.Next(0, 30))],
            2 => [0xdd, 0xff, 0xff, 0xff, 0xff, .. Noise(random.Next(0, 30))],
            _ => [.. Enumerable.Repeat((byte)0x91, random.Next(1, 120)), 0xc1],
        };
        return body.Length < 0x80 ? [(byte)body.Length, .. body]
            : [(byte)(body.Length | 0x80), (byte)(body.Length >> 7), .. body];
    }

    private byte[] Strewn(byte[] bytes)
    {
        var at = random.Next(bytes.Length);
        return [.. bytes[..at], Never[random.Next(Never.Length)], .. bytes[at..]];
    }

    // Of a text a number, of anything else a text that is too long for any name.
    private JsonValue Other(JsonNode? member) => member?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => JsonValue.Create(random.NextInt64()),
        _ => JsonValue.Create(random.Next(int.MaxValue).ToString(CultureInfo.InvariantCulture).PadLeft(2_000, 'x')),
    };

    private byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        random.NextBytes(noise);
        for (var i = 0; i < bytes; i++) noise[i] = noise[i] is (byte)'\n' or (byte)'\r' ? (byte)'x' : noise[i];
        return noise;
    }
}
