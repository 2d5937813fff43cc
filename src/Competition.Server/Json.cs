using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Competition.Server;

/// <summary>The JSON of the API's own answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(ContestList))]
[JsonSerializable(typeof(ContestView))]
[JsonSerializable(typeof(BoardList))]
[JsonSerializable(typeof(JournalList))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(RulesPreviewView))]
[JsonSerializable(typeof(KeyView))]
[JsonSerializable(typeof(PendingSeal))]
[JsonSerializable(typeof(DeskView))]
[JsonSerializable(typeof(MarksView))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(SeatView))]
[JsonSerializable(typeof(SeatList))]
[JsonSerializable(typeof(PairingView))]
[JsonSerializable(typeof(PassView))]
[JsonSerializable(typeof(PassList))]
internal sealed partial class Json : JsonSerializerContext
{
    /// <summary>As people read it: it is told to be JSON and stands in no page, so quotes need no disguise.</summary>
    public static Json Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
