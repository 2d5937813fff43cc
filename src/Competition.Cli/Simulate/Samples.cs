using System.Reflection;
using System.Text.Json.Nodes;

namespace Competition.Cli;

/// <summary>The documents that come with the command.</summary>
internal static class Samples
{
    /// <summary>A document of <c>Samples/</c>, such as <c>electrician/rulebook.json</c>.</summary>
    public static byte[] Read(string name)
    {
        var here = Assembly.GetExecutingAssembly();
        var resource = Array.Find(here.GetManifestResourceNames(), n => n.Replace('\\', '/') == "samples/" + name);
        using var stream = here.GetManifestResourceStream(resource ?? "")
            ?? throw new ArgumentException($"no sample '{name}'");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static JsonObject Object(string name) =>
        JsonNode.Parse(Read(name)) as JsonObject ?? throw new ArgumentException($"the sample '{name}' is no object");
}
