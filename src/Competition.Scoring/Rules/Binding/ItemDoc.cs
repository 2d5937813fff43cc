namespace Competition.Scoring;

/// <summary>One of the nodes that <c>each</c> makes: its id, where that stands, its own constants.</summary>
internal sealed record ItemDoc(Source Id, Title? Title, ConstantsDoc Constants);
