namespace Competition.Scoring;

/// <summary>The kinds of inputs (B1): presets of one keyed bag of records.</summary>
public enum InputKind
{
    /// <summary>One number: the last mark counts.</summary>
    Number,

    /// <summary>One of the options, each worth a number.</summary>
    Choice,

    /// <summary>A number a judge: each one's last mark counts.</summary>
    Judges,

    /// <summary>Start, stop and splits, in contest seconds (model.md B11.18).</summary>
    Time,

    /// <summary>Numbered tries, from 1 (model.md B11.17).</summary>
    Attempts,

    /// <summary>Counts that add up.</summary>
    Tally,

    /// <summary>On and off; how long, in contest seconds (model.md B11.29).</summary>
    State,

    /// <summary>What happened against each opponent.</summary>
    Bouts,
}
