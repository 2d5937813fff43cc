using System.Reflection;
using System.Text.Json.Nodes;

namespace Competition.Cli;

/// <summary>The documents that come with the command.</summary>
internal static class Samples
{
    /// <summary>A document of <c>Samples/</c>, such as <c>electrician/rulebook.json</c>.</summary>
    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("samples/" + name)
            ?? throw new ArgumentException($"no sample '{name}'");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static JsonObject Object(string name) =>
        JsonNode.Parse(Read(name)) as JsonObject ?? throw new ArgumentException($"the sample '{name}' is no object");
}
