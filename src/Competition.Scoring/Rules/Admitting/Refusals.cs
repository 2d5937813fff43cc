namespace Competition.Scoring;

/// <summary>Every refusal that needs no more than the rulebook and the roster, in both languages.</summary>
internal static class Refusals
{
    public static Refusal TypeNotSupported(string type)
    {
        var isKnown = FactTypes.Of(type) != FactType.Other;
        var meant = isKnown ? null : Spelling.Nearest(type, FactTypes.All);
        return new Refusal(
            "type-not-supported", $"facts of type '{Brief.Word(type)}' are not taken yet{DidYouMean(meant)}",
            $"暂不接受“{Brief.Word(type)}”类型的记录{IsIt(meant)}");
    }

    public static Refusal Malformed(DocumentError error) => new("malformed", error.ToString(), $"记录格式有误：{error}");

    public static Refusal UnknownNode(NodePath? node, Rulebook rules)
    {
        var (path, meant) = (Brief.Word(node?.Value ?? ""), NearNode.Of(node?.Value ?? "", rules));
        return new Refusal(
            "unknown-node", $"the rulebook has no node '{path}'{DidYouMean(meant)}", $"规则中没有节点“{path}”{IsIt(meant)}");
    }

    public static Refusal UnknownEntrant(EntrantId entrant, Roster roster)
    {
        var meant = Spelling.Only(entrant.Value, roster.Entrants.Keys.Select(e => e.Value));
        return new Refusal(
            "unknown-entrant", $"the roster has no entrant '{entrant}'{DidYouMean(meant)}",
            $"名单中没有“{entrant}”{IsIt(meant)}");
    }

    public static Refusal UnknownVenue(string venue, IReadOnlyCollection<string> known)
    {
        var meant = Spelling.Nearest(venue, known);
        return new Refusal(
            "unknown-venue", $"the contest has no venue '{venue}'{DidYouMean(meant)}{Allowed(known)}",
            $"赛事没有赛区“{venue}”{IsIt(meant)}{Choices(known)}");
    }

    public static Refusal UnknownInput(Fact fact, Rulebook rules)
    {
        var (name, node) = (fact["input"].Text ?? "", fact.Node.GetValueOrDefault());
        var known = rules.Nodes[node].Inputs.Keys.ToList();
        var meant = Spelling.Nearest(name, known);
        return new Refusal(
            "unknown-input", $"'{node}' has no input '{name}'{DidYouMean(meant)}{Allowed(known)}",
            $"“{node}”没有输入项“{name}”{IsIt(meant)}{Choices(known)}");
    }

    public static Refusal UnknownBoard(string board, IReadOnlyCollection<string> known)
    {
        var (given, meant) = (Brief.Word(board), Spelling.Nearest(board, known));
        return new Refusal(
            "unknown-board", $"this node has no board '{given}'{DidYouMean(meant)}{Allowed(known)}",
            $"该节点没有榜单“{given}”{IsIt(meant)}{Choices(known)}");
    }

    public static Refusal SlippedAudience(string role, string meant) => new(
        "unknown-audience", $"nobody looks as '{Brief.Word(role)}'; did you mean '{meant}'?",
        $"没有“{Brief.Word(role)}”这类观众，是否应为“{meant}”？");

    public static Refusal UnknownSignal(string signal, IReadOnlyCollection<string> known)
    {
        var (given, meant) = (Brief.Word(signal), Spelling.Nearest(signal, known));
        return new Refusal(
            "unknown-signal", $"the rulebook has no signal '{given}'{DidYouMean(meant)}{Allowed(known)}",
            $"规则中没有信号“{given}”{IsIt(meant)}{Choices(known)}");
    }

    public static Refusal ValueMissing(string signal) => new(
        "v-missing", $"a sample of '{signal}' needs 'v'", $"“{signal}”的采样缺少 v");

    public static Refusal Unbound(string signal) => new(
        "unbound", $"no entrant is bound to the device that sent '{signal}'", $"发送“{signal}”的设备未绑定选手");

    public static Refusal UnknownOption(string option, string member, IReadOnlyCollection<string> known)
    {
        var (given, meant) = (Brief.Word(option), Spelling.Nearest(option, known));
        return new Refusal(
            "unknown-option", $"'{member}' has no option '{given}'{DidYouMean(meant)}{Allowed(known)}",
            $"“{member}”没有选项“{given}”{IsIt(meant)}{Choices(known)}");
    }

    public static Refusal UnknownStatus(string code, IReadOnlyCollection<string> known)
    {
        var (given, meant) = (Brief.Word(code), Spelling.Nearest(code, known));
        return new Refusal(
            "unknown-status", $"there is no status '{given}'{DidYouMean(meant)}{Allowed(known)}",
            $"没有状态“{given}”{IsIt(meant)}{Choices(known)}");
    }

    public static Refusal UnknownAction(Fact fact, IReadOnlyCollection<string> known)
    {
        var action = fact["action"].Text ?? "";
        var meant = Spelling.Nearest(action, known);
        return new Refusal(
            "unknown-action", $"a clock has no action '{action}'{DidYouMean(meant)}{Allowed(known)}",
            $"计时没有动作“{action}”{IsIt(meant)}{Choices(known)}");
    }

    public static Refusal UnknownField(string member, string meant) => new(
        "unknown-field", $"'{member}' would not count; did you mean '{meant}'?", $"“{member}”不会计入，是否应为“{meant}”？");

    public static Refusal TakesNoValue(Input input, IReadOnlyCollection<string> takes) => new(
        "wrong-kind", $"marks of '{input.Name}' have no 'value'{Allowed(takes)}",
        $"“{input.Name}”不接受 value{Choices(takes)}");

    public static Refusal WrongKind(string member, Datum found, string allowed, string chinese) => new(
        "wrong-kind", $"'{member}' is {found.Kind}; allowed: {allowed}", $"“{member}”应为{chinese}");

    public static Refusal Missing(string member, Input input) => new(
        $"{member}-missing", $"a mark of '{input.Name}' needs '{member}'", $"“{input.Name}”的记录缺少 {member}");

    public static Refusal EntrantNotAllowed(Input input) => new(
        "entrant-not-allowed", $"'{input.Name}' is for all entrants: leave 'entrant' out",
        $"“{input.Name}”适用于全体，请不要填写 entrant");

    public static Refusal OutOfRange(string member, decimal number, NumberRule rule) => new(
        "out-of-range", $"'{member}' is {Canonical.Text(number)}; allowed: {Range(rule, "at least", "at most", "to")}",
        $"“{member}”为 {Canonical.Text(number)}，允许范围：{Range(rule, "不小于", "不大于", "至")}");

    public static Refusal OffStep(string member, decimal number, decimal step, decimal from) => new(
        "off-step",
        $"'{member}' is {Canonical.Text(number)}; allowed: steps of {Canonical.Text(step)} from {Canonical.Text(from)}",
        $"“{member}”为 {Canonical.Text(number)}，应从 {Canonical.Text(from)} 起以 {Canonical.Text(step)} 为步长");

    public static Refusal TooManyDecimals(string member, decimal number, int most) => new(
        "too-many-decimals", $"'{member}' is {Canonical.Text(number)}; allowed: {most} decimals",
        $"“{member}”为 {Canonical.Text(number)}，最多 {most} 位小数");

    public static Refusal TooManyAttempts(decimal no, Input input) => new(
        "too-many-attempts",
        $"there is no attempt {Canonical.Text(no)} of '{input.Name}'; allowed: {Canonical.Text(input.Max ?? no)}",
        $"“{input.Name}”没有第 {Canonical.Text(no)} 次，最多 {Canonical.Text(input.Max ?? no)} 次");

    public static Refusal BadMark(string mark) => new(
        "bad-mark",
        $"'{Brief.Word(mark)}' is not the name of a time; allowed: start, stop or a split: {NameForm.Allowed}",
        $"“{Brief.Word(mark)}”不是计时点名称，应为 start、stop 或分段名（字母、数字、下划线）");

    public static Refusal SlippedMark(string mark, string meant) => new(
        "bad-mark", $"'{mark}' would not count; did you mean '{meant}'?", $"“{mark}”不会计入，是否应为“{meant}”？");

    public static Refusal VenueOrEntrant() => new(
        "venue-or-entrant", "a clock is that of a venue or of an entrant, not of both", "计时只能属于赛区或选手之一");

    public static Refusal NotAnAlias(EntrantId alias) => new(
        "not-an-alias", $"'{alias}' is not an alias in the roster", $"“{alias}”在名单中不是加密号");

    public static Refusal NotAPerson(EntrantId entrant) => new(
        "not-a-person", $"'{entrant}' is not a person in the roster", $"“{entrant}”在名单中不是个人选手");

    private static string DidYouMean(string? meant) => meant is null ? "" : $"; did you mean '{meant}'?";

    private static string IsIt(string? meant) => meant is null ? "" : $"，是否应为“{meant}”？";

    private static string Allowed(IEnumerable<string> known) =>
        $"; allowed: {Brief.List([.. known.Order(StringComparer.Ordinal)])}";

    private static string Choices(IEnumerable<string> known) =>
        $"，可用：{Brief.List([.. known.Order(StringComparer.Ordinal)], "、")}";

    private static string Range(NumberRule rule, string least, string most, string to) => (rule.Min, rule.Max) switch
    {
        ({ } min, { } max) => $"{Canonical.Text(min)} {to} {Canonical.Text(max)}",
        ({ } min, null) => $"{least} {Canonical.Text(min)}",
        (null, { } max) => $"{most} {Canonical.Text(max)}",
        _ => "",
    };
}
