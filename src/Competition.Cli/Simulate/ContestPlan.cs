namespace Competition.Cli;

/// <summary>What a simulated contest follows from: the same plan makes the same facts.</summary>
internal sealed record ContestPlan(int Seed, IReadOnlyList<City> Cities, int Contestants, int Minutes);
