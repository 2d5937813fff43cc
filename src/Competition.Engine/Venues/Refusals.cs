using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The refusals that need a venue's state; what the rulebook refuses stands in Scoring's admission.</summary>
internal static class Refusals
{
    public static Refusal IdReused(FactId id) => new(
        "id-reused", $"a fact with id '{id}' and other content stands already", $"编号“{id}”已用于内容不同的记录");

    public static Refusal AtAhead(decimal seconds) => new(
        "at-ahead", $"'at' is {Text(seconds)} s ahead of the venue's time; allowed: {Limits.Ahead.TotalSeconds:0} s",
        $"时间比赛区时钟快 {Text(seconds)} 秒，最多允许 {Limits.Ahead.TotalSeconds:0} 秒");

    public static Refusal PanelFull(int panel) => new(
        "panel-full", $"{panel} judges have marked already; allowed: a panel of {panel}", $"已有 {panel} 名裁判评分，人数已满");

    public static Refusal UnknownTarget(string target) => new(
        "unknown-target", $"no fact '{target}' is known here", $"找不到要作废或恢复的记录“{target}”");

    public static Refusal VoidOfVoid(string target) => new(
        "void-of-void", $"'{target}' is itself a void or restore; use 'restore' on the fact that it hit",
        $"“{target}”本身是作废或恢复记录，请对原记录使用恢复");

    public static Refusal FactTooLarge(int bytes, int allowed) => new(
        "fact-too-large", $"the fact has {bytes} bytes; allowed: {allowed}", $"记录有 {bytes} 字节，最多 {allowed} 字节");

    public static Refusal TooManyWaiting() => new(
        "too-many-waiting", $"{Limits.WaitingFacts} facts of this venue wait for the disk; send again later",
        $"本赛区有 {Limits.WaitingFacts} 条记录等待写盘，请稍后重发");

    public static Refusal TooManyDangling() => new(
        "too-many-dangling",
        $"{Limits.DanglingCorrections} voids or restores of this venue wait for facts that have not come",
        $"本赛区已有 {Limits.DanglingCorrections} 条作废或恢复记录在等待尚未到达的记录");

    public static Refusal TooManyAudiences(int audiences) => new(
        "too-many-audiences", $"boards would be frozen for {audiences} roles; allowed: {Limits.Audiences}",
        $"封榜对象将有 {audiences} 类，最多 {Limits.Audiences} 类");

    public static Refusal Sealed() => new(
        "sealed", "the contest is sealed: recall the seal first", "赛事成绩已封存，请先撤回封存");

    public static Refusal BadSeal() => new(
        "bad-seal", "this is no seal, or its signature does not hold", "不是有效的封存记录，或签名不符");

    public static Refusal SealedAbove(NodePath node, NodePath above) => new(
        "sealed-above", $"'{node}' is sealed with '{above}': recall or seal that",
        $"“{node}”已随“{above}”封存，请撤回或重新封存“{above}”");

    public static Refusal StillLive(NodePath node) => new(
        "still-live", $"'{node}' is still live: stop its clocks, or publish it first", $"“{node}”仍在进行，请先停止计时或发布成绩");

    public static Refusal NotSealed(NodePath node) => new(
        "not-sealed", $"'{node}' has no seal of its own that could be recalled", $"“{node}”没有可撤回的封存");

    public static Refusal SealedAlready(NodePath node) => new(
        "sealed-already", $"'{node}' is official already; recall it first", $"“{node}”已是正式成绩，请先撤回");

    public static Refusal RecalledTooEarly(decimal at) => new(
        "recall-too-early", $"the seal is of {Canonical.Text(at)}; a recall lifts it only with a later 'at'",
        $"封存时间为 {Canonical.Text(at)}，撤回时间必须更晚");

    public static Refusal HeldAlready(NodePath node, EntrantId entrant) => new(
        "already-held", $"'{entrant}' is under review at '{node}' already", $"“{entrant}”在“{node}”已处于复核中");

    public static Refusal NotHeld(NodePath node, EntrantId entrant) => new(
        "not-held", $"'{entrant}' is not under review at '{node}'", $"“{entrant}”在“{node}”不在复核中");

    public static Refusal ReviewedTooEarly(decimal at) => new(
        "review-too-early", $"the review was last changed at {Canonical.Text(at)}; another 'at' must be later",
        $"复核状态的上次变更时间为 {Canonical.Text(at)}，新的时间必须更晚");

    public static Refusal SamePerson() => new(
        "same-person", "a second person must confirm: another seat or pass than the one that asked",
        "须由另一人确认，不能使用提交时的同一席位或凭证");

    public static Refusal TooManyPending() => new(
        "too-many-pending", $"{Limits.PendingConfirmations} facts of this contest wait for a second person",
        $"本赛事已有 {Limits.PendingConfirmations} 项等待第二人确认");

    public static Refusal WrongDocument(IReadOnlyList<DocumentError> errors) => new(
        "document-wrong", $"{errors.Count} errors; the first: {errors[0]}", $"文档有 {errors.Count} 处错误，第一处：{errors[0]}");

    public static Refusal NotWritten(string code) => new(
        code, "the journal could not take the fact; nothing of it is kept; send it again", "未能写入流水，未保留任何内容，请重发");

    private static string Text(decimal number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
