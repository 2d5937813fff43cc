using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Competition.Scoring;

/// <summary>Reads one JSON document into data and notes every error with the place where it stands.</summary>
internal ref struct DatumReader
{
    private const int FewMembers = 8;
    private readonly ReadOnlySpan<byte> _document;
    private readonly Problems _problems;
    private readonly JsonPath _path = new();
    private readonly bool _manyLines;
    private Utf8JsonReader _json;

    public DatumReader(ReadOnlySpan<byte> utf8Json, Problems problems)
    {
        _document = utf8Json;
        _problems = problems;
        _manyLines = utf8Json.TrimEnd(" \t\r\n"u8).Contains((byte)'\n');
        _json = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = Limits.JsonDepth + 1 });
    }

    public Datum ReadDocument()
    {
        try
        {
            _json.Read();
            var datum = ReadValue();
            _json.Read();
            return datum;
        }
        catch (JsonException error)
        {
            AddSyntaxError(error);
            return Datum.Null;
        }
    }

    private Datum ReadValue() => _json.TokenType switch
    {
        JsonTokenType.StartObject => ReadMap(),
        JsonTokenType.StartArray => ReadList(),
        JsonTokenType.String => ReadText() is { } text ? Datum.Of(text) : Datum.Null,
        JsonTokenType.Number => ReadNumber(),
        JsonTokenType.True => Datum.Of(true),
        JsonTokenType.False => Datum.Of(false),
        _ => Datum.Null,
    };

    private Datum ReadMap()
    {
        if (TooDeep()) return Datum.Null;
        var members = new List<KeyValuePair<string, Datum>>(FewMembers);
        HashSet<string>? names = null;
        _path.Enter();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            _path.AtNone();
            var name = MemberNames.Find(_json.ValueSpan) ?? ReadText() ?? "";
            _path.At(name);
            var isNew = IsNew(name, members, ref names);
            if (!isNew) Add($"'{Brief.Word(name)}' stands twice", "each member once");
            _json.Read();
            var value = ReadValue();
            if (isNew) members.Add(KeyValuePair.Create(name, value));
        }

        _path.Leave();
        return Datum.Of(new Members(members));
    }

    private static bool IsNew(string name, List<KeyValuePair<string, Datum>> members, ref HashSet<string>? names)
    {
        if (members.Count < FewMembers)
        {
            foreach (var member in members)
            {
                if (member.Key == name) return false;
            }

            return true;
        }

        names ??= members.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        return names.Add(name);
    }

    private Datum ReadList()
    {
        if (TooDeep()) return Datum.Null;
        var list = new List<Datum>();
        _path.Enter();
        _path.Next();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            list.Add(ReadValue());
            _path.Next();
        }

        _path.Leave();
        return Datum.Of(list.AsReadOnly());
    }

    private bool TooDeep()
    {
        if (_path.Depth < Limits.JsonDepth) return false;
        Add("is nested too deep", string.Create(CultureInfo.InvariantCulture, $"{Limits.JsonDepth} levels"));
        _json.Skip();
        return true;
    }

    private Datum ReadNumber()
    {
        if (ExactNumber.TryRead(_json.ValueSpan, out var number)) return Datum.Of(number);
        Add("is a number that cannot be kept exactly", ExactNumber.Allowed);
        return Datum.Null;
    }

    private string? ReadText()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            var isUtf8 = Utf8.IsValid(_json.ValueSpan);
            Add(isUtf8 ? "has half a surrogate pair" : "has bytes that are not UTF-8", "Unicode text");
            return null;
        }
    }

    private readonly void AddSyntaxError(JsonException error)
    {
        var line = (int)(error.LineNumber ?? 0);
        var start = 0;
        for (var i = 0; i < line; i++) start += _document[start..].IndexOf((byte)'\n') + 1;
        var at = start + (int)(error.BytePositionInLine ?? 0);
        var rest = at < _document.Length ? _document[at..] : [];
        var what = rest.IsEmpty ? "the JSON ends too early" : $"the JSON breaks off {At(rest[0])}";
        Add(at, what, "JSON as in RFC 8259");
    }

    private static string At(byte found) => found is > 0x20 and < 0x7f
        ? $"at '{(char)found}'"
        : string.Create(CultureInfo.InvariantCulture, $"at byte 0x{found:x2}");

    private readonly void Add(string what, string allowed) => Add((int)_json.TokenStartIndex, what, allowed);

    private readonly void Add(int at, string what, string allowed)
    {
        if (_problems.IsFull)
        {
            _problems.CountMore();   // its line would be sought from the beginning
            return;
        }

        var line = _document[..Math.Min(at, _document.Length)].Count((byte)'\n') + 1;
        var where = _manyLines ? string.Create(CultureInfo.InvariantCulture, $"line {line}: ") : "";
        _problems.Add(_path.ToString(), where + what, allowed);
    }
}
