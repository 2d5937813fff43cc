namespace Competition.Engine;

/// <summary>What the engine is told at start.</summary>
/// <param name="Node">This node's id: the writer's half of its journals' names.</param>
/// <param name="PublishEvery">Least time between two patches of a board; an idle board publishes at once.</param>
/// <param name="Lanes">Single-threaded lanes of the embedded host.</param>
public sealed record EngineSettings(string Node, TimeSpan PublishEvery, int Lanes);
