namespace Competition.Cli;

/// <summary>One who competes in a simulated contest.</summary>
internal sealed record Contestant(string Id, string Name, string Bib, string Unit, int Lot, City City);
