using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>One property of a record, named by an expression so that the compiler checks name and type.</summary>
internal sealed class Property<T, TValue>
{
    private readonly Func<T, TValue> get;
    private readonly Action<T, TValue> set;

    public Property(Expression<Func<T, TValue>> expression)
    {
        var property = (PropertyInfo)((MemberExpression)expression.Body).Member;
        Name = property.Name;
        get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
        set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();
    }

    public string Name { get; }

    public TValue Get(T owner) => get(owner);

    /// <summary>Only while the reader builds the record; afterwards nobody holds this.</summary>
    public void Set(T owner, TValue value) => set(owner, value);
}

/// <summary>Records that the reader fills property by property.</summary>
internal static class Blank<T>
{
    private static readonly bool HasPlainConstructor = typeof(T).GetConstructor(Type.EmptyTypes) is not null;

    // Records that list their members in their head have no constructor without arguments, and no lists that would need it.
    public static T New() => HasPlainConstructor ? Activator.CreateInstance<T>() : (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
