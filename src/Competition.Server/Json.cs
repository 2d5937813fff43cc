using System.Text.Json.Serialization;

namespace Competition.Server;

/// <summary>The JSON of the API's own answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(ContestList))]
[JsonSerializable(typeof(ContestView))]
[JsonSerializable(typeof(BoardList))]
[JsonSerializable(typeof(HealthView))]
internal sealed partial class Json : JsonSerializerContext;
