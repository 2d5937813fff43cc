using System.Collections.Immutable;
using Competition.Journal;

namespace Competition.Engine;

/// <summary>
/// A position in the journals of a contest: how many entries of each had come. One that it does not name had none.
/// </summary>
public sealed class JournalPosition : IEquatable<JournalPosition>
{
    private readonly ImmutableSortedDictionary<string, long> _entries;

    /// <summary>By journal, the number of the last entry that had come; 0 is as not named.</summary>
    /// <exception cref="ArgumentException">A journal stands twice, with different numbers.</exception>
    public JournalPosition(IEnumerable<KeyValuePair<JournalId, long>> entries) =>
        _entries = entries.Where(e => e.Value > 0).ToImmutableSortedDictionary(
            e => e.Key.ToString(), e => e.Value, StringComparer.Ordinal);

    private JournalPosition(ImmutableSortedDictionary<string, long> entries) => _entries = entries;

    /// <summary>The number of the last entry that had come.</summary>
    public long Of(JournalId journal) => _entries.GetValueOrDefault(journal.ToString());

    /// <summary>Whether all that had come by here had come by there, and more.</summary>
    public bool IsBefore(JournalPosition other) => !Equals(other) && Equals(other.And(this), other);

    /// <summary>What had come by one of the two.</summary>
    public JournalPosition And(JournalPosition other) => new(_entries.SetItems(
        other._entries.Where(e => e.Value > _entries.GetValueOrDefault(e.Key))));

    /// <summary>The same journals, each with the same entry.</summary>
    public bool Equals(JournalPosition? other) => other is not null && _entries.SequenceEqual(other._entries);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JournalPosition);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (journal, entry) in _entries) hash.Add(HashCode.Combine(journal, entry));
        return hash.ToHashCode();
    }
}
