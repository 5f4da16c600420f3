using System.Reflection;
using System.Text;

namespace Quittance.Architecture.Tests.Code;

/// <summary>The public face of an assembly, one member to a line.</summary>
public static class PublicApi
{
    public static string Of(IEnumerable<Type> exported)
    {
        var text = new StringBuilder();
        foreach (var type in exported.OrderBy(type => type.FullName, StringComparer.Ordinal))
            Write(type, text);
        return text.ToString();
    }

    private static void Write(Type type, StringBuilder text)
    {
        text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
        foreach (var member in Members(type))
            text.Append("    ").Append(member).Append('\n');
    }

    // What every record has is left out: it says nothing.
    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Order(StringComparer.Ordinal);
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMembers(Declared)
            .Where(member => member is not Type && !IsPlumbing(member))
            .Select(Describe)
            .Order(StringComparer.Ordinal);
    }

    private static bool IsPlumbing(MemberInfo member) =>
        member.Name is "Deconstruct" or "Equals" or "GetHashCode" or "ToString" or "<Clone>$" or "op_Equality" or "op_Inequality"
        || member is MethodInfo { IsSpecialName: true } method && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        PropertyInfo property => $"{Static((property.GetMethod ?? property.SetMethod)!.IsStatic)}{Name(property.PropertyType)} {property.Name} {Accessors(property)}",
        FieldInfo field => $"{Static(field.IsStatic)}{Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        EventInfo one => $"event {Name(one.EventHandlerType!)} {one.Name}",
        _ => member.ToString()!,
    };

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(one => $"{Name(one.ParameterType)} {one.Name}{(one.IsOptional ? "?" : "")}"));

    private static string Generics(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Accessors(PropertyInfo property) =>
        $"{{ {(property.GetMethod is { IsPublic: true } ? "get; " : "")}{Setter(property)}}}";

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)) ? "init; "
        : "set; ";

    private static string Kind(Type type) =>
        type.IsInterface ? "interface"
        : type.IsEnum ? "enum"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : "class";

    private static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return type.Name;
        var name = type.FullName is { } full && full.StartsWith("Quittance.", StringComparison.Ordinal) ? full : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
