namespace Competition.Cli;

/// <summary>A venue of a simulated contest; <paramref name="Code"/> names its sources and contestants.</summary>
internal sealed record City(string Id, string Code, string Chinese, string English)
{
    private const string TimeZone = "Asia/Shanghai";

    private static readonly City[] Known =
    [
        new("yongjia", "yj", "永嘉", "Yongjia"), new("yueqing", "yq", "乐清", "Yueqing"),
        new("lucheng", "lc", "鹿城", "Lucheng"), new("longwan", "lw", "龙湾", "Longwan"),
        new("ouhai", "oh", "瓯海", "Ouhai"), new("dongtou", "dt", "洞头", "Dongtou"),
        new("ruian", "ra", "瑞安", "Rui'an"), new("longgang", "lg", "龙港", "Longgang"),
        new("pingyang", "py", "平阳", "Pingyang"), new("cangnan", "cn", "苍南", "Cangnan"),
        new("wencheng", "wc", "文成", "Wencheng"), new("taishun", "ts", "泰顺", "Taishun"),
    ];

    public VenueLine Venue => new(Id, Chinese, TimeZone);

    /// <summary>The city of that id; of one that is not known here, the id serves as its name.</summary>
    public static City Of(string id, int number) =>
        Array.Find(Known, c => c.Id == id) ?? new City(id, $"v{number}", id, id);
}
