namespace Competition.Scoring;

/// <summary>The order of a board, kept up to date.</summary>
internal interface ILadder
{
    /// <summary>All standings: the ranked in order, then the unranked.</summary>
    IReadOnlyList<Standing> Standings { get; }

    /// <summary>The ranked in order, with their blocks of equals.</summary>
    IEnumerable<(int Entrant, Place Place)> Ranked { get; }

    bool Has(int entrant);

    string ClassOf(int entrant);

    Place PlaceOf(int entrant);

    /// <summary>Its block of equals; the row may be left out.</summary>
    Place BlockOf(int entrant);

    /// <summary>Seats these entrants anew.</summary>
    /// <param name="moved">Takes those whose block of equals is another one now.</param>
    /// <returns>Whether any standing changed.</returns>
    bool Reseat(List<int> entrants, List<int> moved);
}
