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

    public BoardLook Look { get; } = new(what, feed);

    /// <summary>The face that a wall stands at which holds this, <c>hash/form</c>; null = send it the whole.</summary>
    public BoardFace? Held(string have)
    {
        var (hash, form) = have.Split('/') is [var rows, var look] ? (rows, look) : (have, Look.Form);
        return form == Look.Form ? feed.Held(hash) : null;
    }

    public SerializedHubMessage Head(BoardState now) =>
        Message(nameof(IWallClient.Head), WireBoards.Head(contest, what, Look, now));

    public SerializedHubMessage Whole(BoardFace face)
    {
        if (_whole is { } last && ReferenceEquals(last.Of, face)) return last.Message;
        var message = Message(nameof(IWallClient.Whole), WireBoards.Whole(contest, what, Look, face));
        _whole = new(face, message);
        return message;
    }

    public SerializedHubMessage Patch(BoardFace before, BoardFace after)
    {
        var patches = _patches;
        if (patches is null || !ReferenceEquals(patches.After, after)) _patches = patches = new PatchesTo(after, Make);
        return patches.From(before);

        SerializedHubMessage Make(BoardFace from) =>
            Message(nameof(IWallClient.Patch), WireBoards.Patch(contest, what, Look, feed.Between(from, after)));
    }

    /// <summary>All walls of a board beat at the same instants, so that they share this too.</summary>
    public SerializedHubMessage Beat(BoardState now, string time)
    {
        if (_beat is { } last && last.Of == (now, time)) return last.Message;
        var message = Message(nameof(IWallClient.Beat), WireBoards.Beat(contest, Look, now, time));
        _beat = new((now, time), message);
        return message;
    }

    private static SerializedHubMessage Message(string target, object argument) =>
        new(new InvocationMessage(target, [argument]));
}
