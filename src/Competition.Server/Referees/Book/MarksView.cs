namespace Competition.Server;

/// <summary>Answer of <c>GET …/marks</c>: what was entered, as far as this pass may see it.</summary>
internal sealed record MarksView(
    IReadOnlyList<SheetMark> Marks, IReadOnlyList<PanelView> Panels, IReadOnlyList<SignView> Signed,
    IReadOnlyList<RequestView> Requests, IReadOnlyList<SheetPlace> Holds, IReadOnlyList<StatusView> Statuses);
