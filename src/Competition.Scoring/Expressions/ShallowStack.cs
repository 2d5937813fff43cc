using System.Runtime.CompilerServices;

namespace Competition.Scoring;

/// <summary>Room for what nearly every expression needs: less to clear than <see cref="DeepStack"/>.</summary>
[InlineArray(Height)]
internal struct ShallowStack
{
    public const int Height = 6;
    private Value _first;
}
