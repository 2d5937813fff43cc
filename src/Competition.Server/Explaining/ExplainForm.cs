using System.Buffers;
using System.Net.Mime;
using System.Text;
using Competition.Scoring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Competition.Server;

/// <summary>
/// How an explanation is told: as JSON or as text for people, in which language, with evidence or without.
/// </summary>
internal sealed record ExplainForm(bool AsText, string Language, bool Evidence)
{
    private const string Plain = "text/plain; charset=utf-8";

    public FileContentHttpResult Answer(Explanation explanation, Roster roster)
    {
        if (AsText) return Text(ExplanationTree.Of(explanation, roster, Language));
        var json = new ArrayBufferWriter<byte>();
        ExplanationText.WriteJson(json, explanation, Evidence);
        return TypedResults.Bytes(json.WrittenMemory, MediaTypeNames.Application.Json);
    }

    public FileContentHttpResult Answer(StandingCause cause, Roster roster)
    {
        if (AsText) return Text(StandingSentence.Of(cause, roster, Language, Evidence) + "\n");
        var json = new ArrayBufferWriter<byte>();
        ExplanationText.WriteJson(json, cause, roster, Evidence);
        return TypedResults.Bytes(json.WrittenMemory, MediaTypeNames.Application.Json);
    }

    private static FileContentHttpResult Text(string text) => TypedResults.Bytes(Encoding.UTF8.GetBytes(text), Plain);
}
