namespace Competition.Scoring;

/// <summary>The kinds of inputs that this build knows (B1): presets of one keyed bag of records.</summary>
public enum InputKind { Number, Choice, Judges, Time, Attempts, Tally }
