namespace Competition.Scoring;

/// <summary>Every bound of this project; what is over one is refused by name.</summary>
public static class Limits
{
    /// <summary>Errors that are told about one document.</summary>
    public const int Errors = 50;

    /// <summary>Bytes of one JSON document: a rulebook, a roster, a line of facts.</summary>
    public const int DocumentBytes = 16 * 1024 * 1024;

    /// <summary>Lists and maps inside one another.</summary>
    public const int JsonDepth = 64;

    /// <summary>Characters of a fact's id, and of every id, code or name in a fact.</summary>
    public const int FactWord = 64;

    /// <summary>Characters of any other text of a fact: a path, a target, a reason.</summary>
    public const int FactText = 1000;

    /// <summary>Decimals of a fact's time: nanoseconds.</summary>
    public const int TimeDecimals = 9;

    /// <summary>The first instant that a fact may have: the year 1 in UTC, in seconds since 1970.</summary>
    public const decimal FirstInstant = -62_135_596_800m;

    /// <summary>The instant at which facts end: the year 10000 in UTC, in seconds since 1970.</summary>
    public const decimal EndOfTime = 253_402_300_800m;
}
