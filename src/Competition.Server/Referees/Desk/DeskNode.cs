using Competition.Wire;

namespace Competition.Server;

/// <summary>A node with what may be entered at it; none = it stands above such nodes, or only has a status.</summary>
internal sealed record DeskNode(string Path, IReadOnlyList<Titled> Title, IReadOnlyList<DeskInput> Inputs);
