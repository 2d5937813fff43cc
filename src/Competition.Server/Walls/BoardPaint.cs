using Competition.Engine;
using Competition.Scoring;
using Competition.Wire;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Server;

/// <summary>
/// A board rendered for walls: one message for all who stand at the same face, serialised once a protocol. Kept are the
/// messages that lead to the face now; walls that are served late find another one.
/// </summary>
internal sealed class BoardPaint(ContestId contest, Definition what, BoardFeed feed)
{
    private volatile PatchesTo? _patches;
    private volatile Painted<BoardFace>? _whole;
    private volatile Painted<(BoardState State, string Time)>? _beat;

    public BoardFeed Feed => feed;

    public SerializedHubMessage Head(BoardState now) =>
        Message(nameof(IWallClient.Head), WireBoards.Head(contest, what, feed, now));

    public SerializedHubMessage Whole(BoardFace face)
    {
        if (_whole is { } last && ReferenceEquals(last.Of, face)) return last.Message;
        var message = Message(nameof(IWallClient.Whole), WireBoards.Whole(contest, what, feed, face));
        _whole = new(face, message);
        return message;
    }

    public SerializedHubMessage Patch(BoardFace before, BoardFace after)
    {
        var patches = _patches;
        if (patches is null || !ReferenceEquals(patches.After, after)) _patches = patches = new PatchesTo(after, Make);
        return patches.From(before);

        SerializedHubMessage Make(BoardFace from) =>
            Message(nameof(IWallClient.Patch), WireBoards.Patch(contest, what, feed, feed.Between(from, after)));
    }

    /// <summary>All walls of a board beat at the same instants, so that they share this too.</summary>
    public SerializedHubMessage Beat(BoardState now, string time)
    {
        if (_beat is { } last && last.Of == (now, time)) return last.Message;
        var message = Message(nameof(IWallClient.Beat), WireBoards.Beat(contest, feed, now, time));
        _beat = new((now, time), message);
        return message;
    }

    private static SerializedHubMessage Message(string target, object argument) =>
        new(new InvocationMessage(target, [argument]));
}
