using System.Reflection;
using System.Text.Json;

namespace Competition.Wire;

/// <summary>A member of a record on the wire.</summary>
internal sealed record ShapeMember(PropertyInfo Property, Shape Shape)
{
    /// <summary>Its name in JSON and TypeScript.</summary>
    public string JsonName => JsonNamingPolicy.CamelCase.ConvertName(Property.Name);
}
