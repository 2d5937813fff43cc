namespace Competition.Scoring;

/// <summary>A member that a type of facts has.</summary>
internal sealed record MemberRule(string Name, MemberForm Form, bool IsRequired)
{
    /// <summary>Where it stands in a fact.</summary>
    public string Pointer { get; } = JsonPath.Child("", Name);

    public static MemberRule Needs(string name, MemberForm form) => new(name, form, IsRequired: true);

    public static MemberRule May(string name, MemberForm form) => new(name, form, IsRequired: false);
}
