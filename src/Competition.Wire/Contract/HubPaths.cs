namespace Competition.Wire;

/// <summary>Where the hubs live.</summary>
public static class HubPaths
{
    public const string Wall = "/hubs/wall";

    public const string Ref = "/hubs/ref";
}
