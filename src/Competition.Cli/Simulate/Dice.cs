namespace Competition.Cli;

/// <summary>
/// Chance that is the same for a seed on every machine and in every version (the framework's own generator does not
/// promise that). Each part of a contest throws its own dice, so that a change in one part leaves the others alone.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    private Dice(ulong state) => _state = state;

    public static Dice Of(int seed, string part)
    {
        var state = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in part) state = (state ^ letter) * 1099511628211UL;
        return new Dice(state);
    }

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>A whole number that lies rather in the middle.</summary>
    public int About(int least, int most) => (Between(least, most) + Between(least, most) + Between(least, most)) / 3;

    public bool Chance(int percent) => Between(1, 100) <= percent;

    public T Of<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    /// <summary>Steele, Lea, Flood: Fast splittable pseudorandom number generators (2014), the 64-bit mix.</summary>
    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
