using System.Text.Json;
using System.Text.Json.Serialization;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Writes a piece of a fact as the JSON that it is.</summary>
internal sealed class DatumJson : JsonConverter<Datum>
{
    public override Datum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("views are written, never read");

    public override void Write(Utf8JsonWriter writer, Datum value, JsonSerializerOptions options) =>
        writer.WriteRawValue(CanonicalJson.Text(value));
}
