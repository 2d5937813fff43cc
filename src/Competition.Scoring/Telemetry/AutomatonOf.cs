namespace Competition.Scoring;

/// <summary>An automaton whose state is kept, and put back, as it stands.</summary>
internal abstract class AutomatonOf<TState>(Fires fires) : Automaton(fires)
    where TState : struct
{
    private (TState State, (int Fires, int Struck) Fires)[] _saved = [];
    private TState _now;

    protected ref TState Now => ref _now;

    public override void Reset()
    {
        _now = default;
        Fires.GoBack((0, 0));
    }

    public override void Save(int slot)
    {
        if (slot >= _saved.Length) Array.Resize(ref _saved, slot == 0 ? 1 : Limits.Checkpoints + 1);
        _saved[slot] = (_now, Fires.Mark);
    }

    public override void GoBack(int slot)
    {
        _now = _saved[slot].State;
        Fires.GoBack(_saved[slot].Fires);
    }
}
