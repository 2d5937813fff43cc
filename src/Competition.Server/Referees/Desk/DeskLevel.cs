using Competition.Wire;

namespace Competition.Server;

/// <summary>What a number means.</summary>
internal sealed record DeskLevel(decimal Value, IReadOnlyList<Titled> Title);
