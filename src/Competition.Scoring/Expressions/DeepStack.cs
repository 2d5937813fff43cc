using System.Runtime.CompilerServices;

namespace Competition.Scoring;

/// <summary>Room for the deepest expression: each level of nesting holds back at most one value.</summary>
[InlineArray(Limits.ExpressionDepth)]
internal struct DeepStack
{
    private Value _first;
}
