namespace Competition.Scoring;

/// <summary>How a number that lies between two steps is rounded (model.md B3); halfUp is away from zero.</summary>
public enum Rounding
{
    /// <summary>The nearest; a half away from zero: what a rulebook means that says nothing.</summary>
    HalfUp,

    /// <summary>The nearest; a half to the even multiple.</summary>
    HalfEven,

    /// <summary>Toward zero.</summary>
    Down,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>The greater one.</summary>
    Ceil,

    /// <summary>The lesser one.</summary>
    Floor,
}
