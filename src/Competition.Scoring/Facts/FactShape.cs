using System.Collections.Frozen;
using static Competition.Scoring.MemberForm;
using static Competition.Scoring.MemberRule;

namespace Competition.Scoring;

/// <summary>
/// The members that each type of facts has (the table in formats.md). What depends on the rulebook — the members of a
/// mark by kind of input, known ids, known words — is <see cref="Admission"/>'s affair.
/// </summary>
internal static class FactShape
{
    private static readonly MemberRule[] Overruling = [Needs("target", Text), Needs("reason", Text)];

    private static readonly MemberRule[] Freezing = [Needs("node", Text), Needs("board", Word), May("for", Words)];

    private static readonly MemberRule[] Announcing = [Needs("node", Text), May("reason", Text)];

    private static readonly FrozenDictionary<FactType, MemberRule[]> Rules = new Dictionary<FactType, MemberRule[]>
    {
        [FactType.Mark] = [Needs("node", Text), Needs("input", Word), May("entrant", Word)],
        [FactType.Sample] = [May("signal", Word), May("v", Number), May("entrant", Word), May("device", Word)],
        [FactType.Status] = [Needs("node", Text), Needs("entrant", Word), Needs("code", Word), May("reason", Text)],
        [FactType.Clock] = [Needs("node", Text), Needs("action", Word), May("venue", Word), May("entrant", Word)],
        [FactType.Alias] = [Needs("alias", Word), Needs("entrant", Word)],
        [FactType.Promote] = [Needs("node", Text), Needs("entrants", Words)],
        [FactType.Void] = Overruling,
        [FactType.Restore] = Overruling,
        [FactType.Freeze] = Freezing,
        [FactType.Unfreeze] = Freezing,
        [FactType.Contest] =
        [
            Needs("title", Label), Needs("rulebook", Map), Needs("roster", Map), Needs("venues", Maps),
            May("timeBase", Word),
        ],
        [FactType.Rules] = [Needs("version", Number), Needs("document", Map)],
        [FactType.Roster] = [May("set", Map), May("remove", Words)],
        [FactType.Seal] =
        [
            Needs("node", Text), Needs("heads", Map), Needs("rulesHash", Text), Needs("asOf", Number),
            Needs("resultHash", Text), Needs("key", Text), Needs("signature", Text),
        ],
        [FactType.Publish] = Announcing,
        [FactType.Seat] =
        [
            Needs("seat", Word), May("role", Word), May("title", Text), May("words", Words), May("judge", Word),
            May("scope", Map), May("blind", Truth), May("removed", Truth),
        ],
        [FactType.Pass] =
        [
            Needs("pass", Text), Needs("role", Word), May("scope", Map), May("seat", Word), May("holder", Text),
            Needs("expires", Text),
        ],
        [FactType.Revoke] = [May("pass", Text), May("seat", Word)],
        [FactType.Sign] = [Needs("node", Text), Needs("entrant", Word), May("reason", Text)],
        [FactType.Request] =
        [
            Needs("node", Text), Needs("entrant", Word), May("input", Word), May("target", Word), May("value", Any),
            Needs("reason", Text),
        ],
        [FactType.Answer] = [Needs("request", Word), Needs("decision", Word), May("reason", Text)],
        [FactType.Recall] = Announcing,
        [FactType.Hold] = [Needs("node", Text), Needs("entrant", Word), Needs("heads", Map)],
        [FactType.Post] = [Needs("node", Text), Needs("entrant", Word)],
    }.ToFrozenDictionary();

    private const string Sample = "\"type\": \"sample\"";

    private static readonly FrozenDictionary<FactType, string[]> Names =
        Rules.ToFrozenDictionary(r => r.Key, r => Array.ConvertAll(r.Value, m => m.Name));

    /// <summary>Checks the members that only this type has; of types without rules here, none.</summary>
    public static void Check(Members content, Problems problems)
    {
        if (IsUntypedSample(content))
        {
            problems.Add("/type", "is missing, so this is a mark; a fact with 'signal' and 'v' is a sample", Sample);
            return;
        }

        foreach (var rule in Rules.GetValueOrDefault(FactTypes.Of(content["type"].Text), []))
        {
            var member = content[rule.Name];
            if (!member.IsNull) CheckForm(rule.Pointer, member, rule.Form, problems);
            else if (rule.IsRequired) Miss(rule, content, problems);
        }
    }

    /// <summary>The names of these members, by type; of a type without rules here, none.</summary>
    public static IReadOnlyList<string> MembersOf(FactType type) => Names.GetValueOrDefault(type, []);

    public static void CheckId(Datum id, Problems problems)
    {
        if (id.IsNull) problems.Add("/id", "is missing", Allowed(Word));
        else CheckForm("/id", id, Word, problems);
    }

    public static void CheckType(Datum type, Problems problems)
    {
        if (!type.IsNull) CheckForm("/type", type, Word, problems);
    }

    private static bool IsUntypedSample(Members content) =>
        content["type"].IsNull && content.Has("signal") && content.Has("v")
        && !content.Has("node") && !content.Has("input");

    private static void Miss(MemberRule rule, Members content, Problems problems) =>
        problems.Add(rule.Pointer, "is missing", Allowed(rule.Form), () => Slip(rule, content));

    /// <summary>The member that was probably meant by another name.</summary>
    private static string Slip(MemberRule missing, Members content)
    {
        var known = MembersOf(FactTypes.Of(content["type"].Text));
        var strange = content.Select(m => m.Key).Where(name => !known.Contains(name) && !Fact.IsOfEvery(name));
        return strange.FirstOrDefault(name => Spelling.Only(name, [missing.Name]) is not null) is { } slip
            ? $"; did you mean it by '{Brief.Word(slip)}'?"
            : "";
    }

    private static void CheckForm(string pointer, Datum member, MemberForm form, Problems problems)
    {
        if (form == Words && member.List is { } words) CheckEach(pointer, words, Word, problems);
        else if (form == Maps && member.List is { } maps) CheckEach(pointer, maps, Map, problems);
        else if (form == Map && member.Map is not null) return;
        else if (form == Number && member.Number is not null) return;
        else if (form == Label && (member.Map is not null || member.Text is not null)) return;
        else if (form == Truth && member.Truth is not null) return;
        else if (form == Any) return;
        else if (form is Text or Word && member.Text is { } text) CheckLength(pointer, text, form, problems);
        else problems.Add(pointer, $"is {member.Kind}", Allowed(form));
    }

    private static void CheckEach(string pointer, IReadOnlyList<Datum> list, MemberForm form, Problems problems)
    {
        for (var i = 0; i < list.Count; i++) CheckForm(JsonPath.Child(pointer, i), list[i], form, problems);
    }

    private static void CheckLength(string pointer, string text, MemberForm form, Problems problems)
    {
        if (text.Length == 0) problems.Add(pointer, "is empty", Allowed(form));
        else if (text.Length > MaxLength(form)) problems.Add(pointer, "is too long", Allowed(form));
        else if (HasControl(text)) problems.Add(pointer, "has a control character", Allowed(form));
    }

    // As char.IsControl says, but many characters at a time.
    private static bool HasControl(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\x1f') || text.ContainsAnyInRange('\x7f', '\x9f');

    private static int MaxLength(MemberForm form) => form == Word ? Limits.FactWord : Limits.FactText;

    private static string Allowed(MemberForm form) => form switch
    {
        Word => $"a text of at most {Limits.FactWord} characters",
        Words => $"a list of texts of at most {Limits.FactWord} characters",
        Map => "an object",
        Number => "a number",
        Truth => "true or false",
        Maps => "a list of objects",
        Label => "a text, or an object from language to text",
        _ => $"a text of at most {Limits.FactText} characters",
    };
}
