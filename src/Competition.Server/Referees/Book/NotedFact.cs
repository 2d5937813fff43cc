using Competition.Scoring;

namespace Competition.Server;

/// <summary>A fact of referees, and the void that takes it out of the count; null = it stands.</summary>
internal sealed record NotedFact(Fact Fact, Fact? VoidedBy)
{
    public bool Stands => VoidedBy is null;

    /// <summary>Who entered it, as the venue noted.</summary>
    public string By => Fact.Evidence?["by"].Text ?? "";

    public bool Is(FactType type) => Stands && Fact.Type == type;
}
