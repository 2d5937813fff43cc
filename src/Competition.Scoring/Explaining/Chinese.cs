using System.Globalization;

namespace Competition.Scoring;

/// <summary>Explanations in Chinese.</summary>
internal sealed class Chinese : Speech
{
    public override string SeenAbove => "（见上）";

    public override string Circumstances => "另有";

    public override string Place(Standing? standing) => standing switch
    {
        null => "不在榜上",
        { Rank: { } rank } => $"第 {Number(rank)}",
        _ => $"无名次（{standing.Class}）",
    };

    public override string Sentence(string before, string after, IReadOnlyList<string> clauses)
    {
        var place = before == after ? $"仍为{after}" : $"{before} → {after}";
        return clauses.Count == 0 ? place : $"{place}：{string.Join("；", clauses)}";
    }

    public override string List(IReadOnlyList<string> names, int more) =>
        string.Join('、', names) + (more > 0 ? $"等 {Number(names.Count + more)} 名" : "");

    public override string MoreFacts(int count) => $"另有 {Number(count)} 条记录";

    public override string Name(FactType type, FactId id) => $"{Noun(type)} {id}";

    public override string Told(string name, string says) => $"{name}（{says}）";

    public override string Voided(string what, string? by, string? reason) =>
        $"{what} 被{(by is null ? "" : $" {by} ")}作废{(reason is null ? "" : $"：{reason}")}";

    public override string Restored(string what, string? by, string? reason) =>
        $"{what} {(by is null ? "已" : $"由 {by} ")}恢复{(reason is null ? "" : $"：{reason}")}";

    public override string Fire(FireId fire) => $"检测 {fire}";

    public override string By(string what, string by) => $"{by} 的{what}";

    public override string TookItsPlace(string what) => $"更正为{what}";

    public override string Counts(string what, bool again) => $"{what}{Gap(what)}{(again ? "重新计入" : "计入")}";

    public override string CountsNoMore(string what) => $"{what}{Gap(what)}不再计入";

    public override string Replaced(string old, string by) => $"{by} 取代 {old}";

    public override string Turned(CellRef key, Value before, Value after) => $"{key} 由 {before} 变为 {after}";

    public override string NewRules(int before, int after) => before == after
        ? $"规则（第 {Number(after)} 版）有改动"
        : $"规则由第 {Number(before)} 版改为第 {Number(after)} 版";

    public override string Passed(Side side, string names) => side switch
    {
        Side.Ahead => $"被 {names} 超过",
        Side.Level => $"与 {names} 并列",
        _ => $"超过 {names}",
    };

    public override string Beyond(BeyondSeal beyond) =>
        $"；{beyond.Fact} 已保存，但在“{beyond.Node}”封存（{beyond.Seal}）之后，不计入";

    public override string Outside(ExplainedFact fact) => fact.Left switch
    {
        "void" => fact.By is null ? "已作废" : $"被 {fact.By.Id} 作废",
        "replaced" => fact.By is null ? "已被取代" : $"被 {fact.By.Id} 取代",
        "window" => "不在计时窗口内",
        _ => LeftOut(fact.Left ?? ""),
    };

    public override string LeftOut(string why) => why switch
    {
        "where" => "不符合条件",
        "missing" => "缺分，略过",
        "dropped" => "去掉",
        "panel" => "裁判未齐",
        "too-many" => "超出数量",
        _ => why,
    };

    public override string NotWhole(int cells) => $"超过 {Number(cells)} 个单元；其余请逐个解释";

    public override string Detected(int fires, int spells) => $"触发 {Number(fires)} 次，持续 {Number(spells)} 段";

    // A full bracket brings its own blank.
    private static string Gap(string after) => after.EndsWith('）') ? "" : " ";

    private static string Noun(FactType type) => type switch
    {
        FactType.Mark => "标记",
        FactType.Sample => "采样",
        FactType.Status => "状态",
        FactType.Clock => "计时",
        FactType.Alias => "代号",
        FactType.Promote => "晋级",
        FactType.Void => "作废",
        FactType.Restore => "恢复",
        FactType.Rules => "规则",
        FactType.Roster => "名单",
        _ => "记录",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
