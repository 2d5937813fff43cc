using System.Diagnostics.CodeAnalysis;

namespace Competition.Engine;

/// <summary>
/// Invariants that hold in production: a broken one stops the actor, which is rebuilt from the journals.
/// </summary>
internal static class Must
{
    public static void Hold([DoesNotReturnIf(false)] bool condition, string invariant)
    {
        if (!condition) throw new InvariantBrokenException(invariant);
    }
}
