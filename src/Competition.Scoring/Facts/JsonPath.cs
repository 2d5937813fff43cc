using System.Globalization;

namespace Competition.Scoring;

/// <summary>The way from the root of a document to where a reader stands, as a JSON pointer (RFC 6901).</summary>
internal sealed class JsonPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public int Depth => _steps.Count;

    public void Enter() => _steps.Add((null, -1));

    /// <summary>In the map itself, at none of its members.</summary>
    public void AtNone() => _steps[^1] = (null, -1);

    public void At(string name) => _steps[^1] = (name, -1);

    public void Next() => _steps[^1] = (null, _steps[^1].Index + 1);

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>A pointer that is longer than an error shows grows no further.</summary>
    public static string Child(string pointer, string name) => pointer.Length > Limits.ErrorText
        ? pointer
        : pointer + "/" + Escaped(Brief.Cut(name, Limits.ErrorText));

    public static string Child(string pointer, int index) => pointer.Length > Limits.ErrorText
        ? pointer
        : pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public override string ToString()
    {
        var pointer = "";
        foreach (var (name, index) in _steps)
        {
            if (name is not null) pointer = Child(pointer, name);
            else if (index >= 0) pointer = Child(pointer, index);
        }

        return pointer;
    }
}
