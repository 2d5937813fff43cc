namespace Competition.Engine;

/// <summary>Roles as words, and as authors.</summary>
public static class PassRoles
{
    private static readonly (PassRole Role, string Word)[] Words =
    [
        (PassRole.Wall, "wall"), (PassRole.Contestant, "contestant"), (PassRole.Auditor, "auditor"),
        (PassRole.Device, "device"), (PassRole.Judge, "judge"), (PassRole.Referee, "referee"),
        (PassRole.HeadJudge, "head-judge"), (PassRole.Organiser, "organiser"),
    ];

    /// <summary>All words, for messages.</summary>
    public static string All { get; } = string.Join(", ", Words.Select(w => w.Word));

    /// <summary>The word of a role in facts and over the API.</summary>
    public static string Word(this PassRole role) => Array.Find(Words, w => w.Role == role).Word;

    /// <summary>Null where no role has that word.</summary>
    public static PassRole? Of(string? word) =>
        Array.Exists(Words, w => w.Word == word) ? Array.Find(Words, w => w.Word == word).Role : null;

    /// <summary>Whether its bearer enters marks from a seat.</summary>
    public static bool IsSeated(this PassRole role) =>
        role is PassRole.Judge or PassRole.Referee or PassRole.HeadJudge;

    /// <summary>Whether facts may be written with it at all.</summary>
    public static bool Writes(this PassRole role) => role >= PassRole.Device;

    internal static AuthorRole Author(this PassRole role) => role switch
    {
        PassRole.Organiser => AuthorRole.Organiser,
        PassRole.HeadJudge => AuthorRole.HeadJudge,
        PassRole.Referee => AuthorRole.Referee,
        PassRole.Judge => AuthorRole.Judge,
        _ => AuthorRole.Device,
    };
}
