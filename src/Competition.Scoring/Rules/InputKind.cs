namespace Competition.Scoring;

/// <summary>The kinds of inputs (B1): presets of one keyed bag of records.</summary>
public enum InputKind { Number, Choice, Judges, Time, Attempts, Tally, State, Bouts }
