namespace Competition.Scoring;

/// <summary>Every bound of scoring; what is over one is refused by name, and a test reaches each.</summary>
public static class Limits
{
    /// <summary>Errors that are told about one document; of more it is told how many.</summary>
    public const int Errors = 50;

    /// <summary>Places whose errors are counted once; of a document with more, each error counts.</summary>
    public const int CountedPlaces = 10_000;

    /// <summary>Characters of a word that a message quotes.</summary>
    public const int QuotedText = 80;

    /// <summary>Characters of each part of an error: its pointer, what is wrong, what is allowed.</summary>
    public const int ErrorText = 600;

    /// <summary>Names that a message lists as allowed.</summary>
    public const int ListedNames = 32;

    /// <summary>Names among which the one that was meant is sought; of more, none is suggested.</summary>
    public const int ComparedWords = 2_000;

    /// <summary>Bytes of one JSON document: a rulebook, a roster, a line of facts.</summary>
    public const int DocumentBytes = 16 * 1024 * 1024;

    /// <summary>Lists and maps inside one another.</summary>
    public const int JsonDepth = 64;

    /// <summary>Characters of a fact's id, and of every id, code or name in a fact.</summary>
    public const int FactWord = 64;

    /// <summary>Characters of any other text of a fact: a path, a target, a reason.</summary>
    public const int FactText = 1000;

    /// <summary>Entrants that an explanation of a standing names as having passed, or been passed.</summary>
    public const int ExplainedPassings = 20;

    /// <summary>Facts that the sentence of a changed standing tells.</summary>
    public const int SentenceFacts = 5;

    /// <summary>Entrants that it names for each side on which they stand now.</summary>
    public const int SentenceNames = 5;

    /// <summary>Characters of a text of a fact that it, or a tree, shows.</summary>
    public const int ShownText = 60;

    /// <summary>Cells of one explanation.</summary>
    public const int ExplainedCells = 2_000;

    /// <summary>Entrants of a contest: contestants, teams, organisations and aliases.</summary>
    public const int Entrants = 100_000;

    /// <summary>Nodes that one <c>each</c> makes.</summary>
    public const int Each = 500;

    /// <summary>Nodes of a rulebook, multiplied.</summary>
    public const int Nodes = 10_000;

    /// <summary>How deep nodes stand inside one another: their paths stay texts that a fact may have.</summary>
    public const int TreeDepth = 15;

    /// <summary>Values of a rulebook, at all its nodes.</summary>
    public const int Values = 100_000;

    /// <summary>Boards of a rulebook, at all its nodes.</summary>
    public const int Boards = 5_000;

    /// <summary>Detectors of a rulebook, at all its nodes.</summary>
    public const int Detectors = 10_000;

    /// <summary>Steps of a sequence that a detector looks for.</summary>
    public const int SequenceSteps = 16;

    /// <summary>Seconds of a detector's hold, cooldown, period or gap: more than thirty years.</summary>
    public const decimal DetectorSeconds = 1_000_000_000m;

    /// <summary>Fires of one detector for one entrant; of more the number is missing for overflow.</summary>
    public const int Fires = 10_000;

    /// <summary>Contest seconds between two checkpoints of a detector.</summary>
    public const int CheckpointSeconds = 32;

    /// <summary>Checkpoints of a detector: a sample later than they reach back is replayed from the start.</summary>
    public const int Checkpoints = 20;

    /// <summary>Keys of one board.</summary>
    public const int Keys = 12;

    /// <summary>Places that a countback counts.</summary>
    public const int CountbackDepth = 1000;

    /// <summary>Entrants of a board that is kept in one array; larger ones are kept in chunks (model.md B9).</summary>
    public const int FlatOrder = 100_000;

    /// <summary>Entrants of such a chunk.</summary>
    public const int OrderChunk = 512;

    /// <summary>The step of a number whose decimals nobody declared.</summary>
    public const decimal SmallestStep = 0.000_000_001m;

    /// <summary>The finest step of a ranking key.</summary>
    public const decimal LeastStep = 0.000_000_000_000_000_001m;

    /// <summary>Decimals of a fact's time: nanoseconds.</summary>
    public const int TimeDecimals = 9;

    /// <summary>The first instant that a fact may have: the year 1 in UTC, in seconds since 1970.</summary>
    public const decimal FirstInstant = -62_135_596_800m;

    /// <summary>The instant at which facts end: the year 10000 in UTC, in seconds since 1970.</summary>
    public const decimal EndOfTime = 253_402_300_800m;

    /// <summary>UTF-16 units of an expression, without the leading <c>=</c> (model.md B7).</summary>
    public const int ExpressionLength = 1000;

    /// <summary>Operators, calls, names and literals of an expression.</summary>
    public const int ExpressionNodes = 256;

    /// <summary>How deep operands, arguments and brackets of an expression nest; also bounds its stack.</summary>
    public const int ExpressionDepth = 32;

    /// <summary>Digits of a number literal, and of every computed root and power.</summary>
    public const int Digits = 28;

    /// <summary>Greater magnitudes are missing for overflow (model.md B7).</summary>
    public const decimal Magnitude = 1_000_000_000_000_000_000_000_000_000m;

    /// <summary>The greatest magnitude of an exponent of <c>pow</c> (model.md B11.14).</summary>
    public const int Exponent = 64;
}
