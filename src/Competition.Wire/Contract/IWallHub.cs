namespace Competition.Wire;

/// <summary>What a wall may call on <c>/hubs/wall</c>.</summary>
public interface IWallHub
{
    /// <summary>
    /// Follows a board, <c>path#board</c>. <paramref name="have"/> is what the client holds, <c>hash/form</c>, or null;
    /// a bare hash says nothing of the form: who sends it compares that of the head. Answers
    /// <see cref="IWallClient.Head"/>, then nothing, one patch or the whole; then patches and beats until unfollowed.
    /// </summary>
    Task Follow(string contest, string board, string? have);

    Task Unfollow(string contest, string board);
}
