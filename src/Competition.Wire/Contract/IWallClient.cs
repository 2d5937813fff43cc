namespace Competition.Wire;

/// <summary>What a wall is told.</summary>
public interface IWallClient
{
    Task Head(Head head);

    Task Whole(Whole whole);

    Task Patch(Patch patch);

    Task Beat(Beat beat);
}
