namespace Competition.Wire.Tests;

/// <summary>Says when a client's cancellation has reached the hub.</summary>
public sealed class StreamWatch
{
    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
