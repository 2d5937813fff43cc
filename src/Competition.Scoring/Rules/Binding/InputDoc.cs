namespace Competition.Scoring;

/// <summary>An input as a document writes it: made anew at each node that has it.</summary>
internal sealed record InputDoc(string Pointer, Func<Node, string, Input> Make);
