using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// A node as a document writes it; what it leaves out is null. Of inputs, detectors, values and boards that could
/// not be read the name is kept, so that what reads them is not called wrong as well.
/// </summary>
internal sealed record NodeDoc(string Pointer)
{
    public Source? Id { get; init; }
    public Title? Title { get; init; }
    public string? Kind { get; init; }
    public Source? Use { get; init; }
    public IReadOnlyList<ItemDoc>? Each { get; init; }
    public ConstantsDoc Let { get; init; } = ConstantsDoc.None;
    public IReadOnlyDictionary<string, decimal>? Tags { get; init; }
    public ClockKind? Clock { get; init; }
    public WindowDoc? Window { get; init; }
    public ImmutableSortedDictionary<string, InputDoc?> Inputs { get; init; } = Empty<InputDoc?>();
    public ImmutableSortedDictionary<string, ValueDoc?> Values { get; init; } = Empty<ValueDoc?>();
    public ImmutableSortedDictionary<string, BoardDoc?> Boards { get; init; } = Empty<BoardDoc?>();
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Written>> OnStatus { get; init; } =
        Empty<ImmutableSortedDictionary<string, Written>>();

    public ImmutableSortedDictionary<string, Signal?> Signals { get; init; } = Empty<Signal?>();
    public ImmutableSortedDictionary<string, DetectorDoc?> Detectors { get; init; } = Empty<DetectorDoc?>();
    public bool? StatusInherits { get; init; }
    public bool? StatusVoids { get; init; }
    public AdvanceDoc? Advance { get; init; }
    public IReadOnlyList<NodeDoc>? Children { get; init; }

    public static ImmutableSortedDictionary<string, T> Empty<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    /// <summary>
    /// This node on top of the definition that it uses: maps merged name by name, all else replaced.
    /// </summary>
    public NodeDoc Over(NodeDoc used) => this with
    {
        Id = Id ?? used.Id,
        Title = Title ?? used.Title,
        Kind = Kind ?? used.Kind,
        Use = used.Use,
        Each = Each ?? used.Each,
        Let = Let.Over(used.Let),
        Tags = Tags ?? used.Tags,
        Clock = Clock ?? used.Clock,
        Window = Window ?? used.Window,
        Inputs = used.Inputs.SetItems(Inputs),
        Values = used.Values.SetItems(Values),
        Boards = used.Boards.SetItems(Boards),
        OnStatus = used.OnStatus.SetItems(OnStatus),
        Signals = used.Signals.SetItems(Signals),
        Detectors = used.Detectors.SetItems(Detectors),
        StatusInherits = StatusInherits ?? used.StatusInherits,
        StatusVoids = StatusVoids ?? used.StatusVoids,
        Advance = Advance ?? used.Advance,
        Children = Children ?? used.Children,
    };
}
