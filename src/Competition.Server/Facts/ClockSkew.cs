using Competition.Scoring;

namespace Competition.Server;

/// <summary>How far the clock of a fact's source is from this server's, and how sure that is: seconds.</summary>
internal readonly record struct ClockSkew(decimal Offset, decimal Uncertainty)
{
    /// <summary>Of the member <c>skew</c> of a line; null where it tells nothing that can be read.</summary>
    public static ClockSkew? Read(Datum skew) => skew.Map is { } told ? Read(told) : null;

    private static ClockSkew? Read(Members told) =>
        told["offset"].Number is { } offset && told["uncertainty"].Number is { } uncertainty and >= 0
            ? new ClockSkew(offset, uncertainty)
            : null;
}
