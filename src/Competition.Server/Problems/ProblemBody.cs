using System.Text.Json.Serialization;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// RFC 9457 problem details with a stable code; errors say where (JSON pointer), what, and what is allowed.
/// </summary>
internal sealed record ProblemBody(
    string Type, string Title, int Status, string Detail, string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DocumentError>? Errors);
