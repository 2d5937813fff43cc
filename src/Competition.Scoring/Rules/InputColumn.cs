namespace Competition.Scoring;

/// <summary>What an expression reads of an input; <see cref="Main"/> is the bare name.</summary>
internal enum InputColumn { Main, At, Count, Code, Spread, Held, Elapsed, Start, Stop, Sum, LastAt, Split, On, Total }
