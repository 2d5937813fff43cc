namespace Competition.Engine;

/// <summary>What a value in a snapshot is.</summary>
internal enum ValueKind
{
    Number,
    Truth,
    Code,
    Missing,
}
