using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What a pass does not let its bearer write, in both languages.</summary>
internal static class PassRefusals
{
    public static Refusal TypeNotYours(PassRole role, string type, IEnumerable<string> allowed)
    {
        var (list, may) = (allowed.ToList(), string.Join(", ", allowed));
        return new Refusal(
            "type-not-yours",
            $"a pass of a {role.Word()} writes no '{type}'; allowed: {(list.Count == 0 ? "nothing" : may)}",
            $"{role.Word()} 通行证不能提交“{type}”记录，可用：{(list.Count == 0 ? "无" : may)}");
    }

    public static Refusal OutOfScope(string what, string name) => new(
        "out-of-scope", $"{what} '{name}' is not in the scope of this pass", $"“{name}”不在此通行证的范围内");

    public static Refusal ForAll() => new(
        "out-of-scope", "this pass is for some entrants only, and the fact is about all", "此通行证只限部分选手，该记录涉及全体");

    public static Refusal ByNotYours(string word, IEnumerable<string> held)
    {
        var words = string.Join(", ", held);
        return new Refusal(
            "by-not-yours", $"this input is entered by '{word}'; this seat holds: {words}",
            $"该项由“{word}”录入，此席位为：{words}");
    }

    public static Refusal JudgeNotYours(string given, string own) => new(
        "judge-not-yours", $"the mark names judge '{given}'; this seat is '{own}'", $"记录的裁判为“{given}”，此席位为“{own}”");

    public static Refusal AuthorNotYours(string target, string author) => new(
        "author-not-yours", $"'{target}' is by {author}: only that seat or a higher role may take it back",
        $"“{target}”由 {author} 录入，只有该席位或更高角色可以更正");

    public static Refusal SignedOff(NodePath node, EntrantId entrant) => new(
        "signed-off", $"'{entrant}' is signed off at '{node}': ask the head judge for a correction ('request')",
        $"“{entrant}”在“{node}”的成绩已签字，请向裁判长提交更正申请");
}
