namespace Competition.Engine;

/// <summary>The clock of a venue, what it does beside its turns, copies of its entries.</summary>
internal sealed record VenuePorts(TimeProvider Time, Errands Errands, DossierShelf Dossiers);
