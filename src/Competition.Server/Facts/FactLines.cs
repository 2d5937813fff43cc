using System.Buffers;
using System.Text.Json;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Makes facts of lines: shape and type only; whether a fact may stand is the venue's ruling.</summary>
internal static class FactLines
{
    private const string Types =
        "mark sample status clock alias promote freeze unfreeze rules roster void restore publish recall "
        + "seat pass revoke sign request answer";

    /// <summary>A fact and what its source knew of its clock, or why the line is none.</summary>
    public static (Fact? Fact, ClockSkew? Skew, LineRefusal? Why) Read(Line line, TimeBase timeBase)
    {
        var (fact, why) = WithEvidence(line, timeBase);
        return fact?.Evidence is { } told
            ? (new Fact(fact.Content), ClockSkew.Read(told["skew"]), why)
            : (fact, null, why);
    }

    private static (Fact? Fact, LineRefusal? Why) WithEvidence(Line line, TimeBase timeBase)
    {
        if (line.TooLong) return TooLong(line, Limits.LongLineBytes);
        if (line.Bytes.Length > Limits.LineBytes && !Declares(line.Bytes)) return TooLong(line, Limits.LineBytes);
        var bytes = line.Bytes.IsSingleSegment ? line.Bytes.FirstSpan : line.Bytes.ToArray();
        var (fact, errors) = FactJson.Read(bytes, timeBase, evidence: true);
        if (fact is null) return Malformed(line, FactJson.IdOf(bytes), errors);
        return fact.Type switch
        {
            FactType.Mark or FactType.Sample or FactType.Status or FactType.Clock or FactType.Alias
                or FactType.Promote or FactType.Freeze or FactType.Unfreeze or FactType.Rules or FactType.Roster
                or FactType.Void or FactType.Restore or FactType.Publish or FactType.Recall or FactType.Seat
                or FactType.Pass or FactType.Revoke or FactType.Sign or FactType.Request
                or FactType.Answer => (fact, null),
            FactType.Seal => Refused(
                line, fact.Id.Value, "seal-through-post", "/type", "seals are made by POST …/seal",
                "封存通过 POST …/seal 进行"),
            FactType.Contest => Refused(
                line, fact.Id.Value, "contest-through-put", "/type", "contests are made by PUT", "赛事通过 PUT 创建"),
            _ => Refused(line, fact.Id.Value, "type-not-supported", "/type", $"allowed: {Types}", $"可用类型：{Types}"),
        };
    }

    // Only a version of rules or roster may be long; whether it is one is found out without making anything of it.
    private static bool Declares(ReadOnlySequence<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isType = reader.ValueTextEquals("type"u8);
                reader.Read();
                if (isType) return reader.ValueTextEquals("rules"u8) || reader.ValueTextEquals("roster"u8);
                reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // no fact at all
        }

        return false;
    }

    private static (Fact?, LineRefusal?) TooLong(Line line, int most) => Refused(
        line, id: null, "line-too-long", "", $"more than {most} bytes", $"超过 {most} 字节");

    private static (Fact?, LineRefusal?) Malformed(Line line, string? id, IReadOnlyList<DocumentError> errors)
    {
        var told = string.Join("; ", errors);
        return Refused(line, id, "malformed", errors[0].Pointer, told, $"记录格式有误：{told}");
    }

    private static (Fact?, LineRefusal?) Refused(
        Line line, string? id, string why, string pointer, string english, string chinese) => (null, new LineRefusal(
            line.Number, id, why, pointer,
            $"line {line.Number}: {english}", $"第 {line.Number} 行：{chinese}"));
}
