using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Protocol;

/// <summary>Which public properties of a class are stored, and under what names.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    private readonly Type _type;
    private readonly (string Name, PropertyInfo Property)[] _properties;

    private EntityShape(Type type)
    {
        _type = type;
        _properties =
        [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               where property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0
               where property.GetCustomAttribute<IgnoreDataMemberAttribute>() is null
               select (NameOf(property), property),
        ];
    }

    public static EntityShape Of(Type type) => Known.GetOrAdd(type, key => new(key));

    /// <summary>A page's entities as <typeparamref name="T"/>; <see cref="TableEntity"/> is what they are already.</summary>
    public static IReadOnlyList<T> Cast<T>(List<TableEntity> entities)
        where T : class, ITableEntity =>
        entities as IReadOnlyList<T> ?? entities.ConvertAll(Cast<T>);

    public static T Cast<T>(TableEntity entity)
        where T : class, ITableEntity =>
        entity as T ?? (T)Of(typeof(T)).Make(entity);

    public IEnumerable<KeyValuePair<string, object?>> PropertiesOf(ITableEntity entity) =>
        from entry in _properties select KeyValuePair.Create(entry.Name, entry.Property.GetValue(entity));

    private static string NameOf(PropertyInfo property) => property.Name == nameof(ITableEntity.ETag)
        ? TableEntity.ETagName
        : property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;

    private object Make(TableEntity stored)
    {
        var made = Activator.CreateInstance(_type)!;
        foreach (var (name, property) in _properties)
        {
            if (stored.TryGetValue(name, out var value) && value is not null)
            {
                property.SetValue(made, Fit(value, property.PropertyType));
            }
        }

        return made;
    }

    /// <summary>The service writes a double without fraction as it likes, and knows neither enums, DateTime nor BinaryData.</summary>
    private static object Fit(object value, Type declared) => (value, Nullable.GetUnderlyingType(declared) ?? declared) switch
    {
        (string text, { IsEnum: true } type) => Enum.Parse(type, text),
        (string text, var type) when type == typeof(ETag) => new ETag(text),
        (int number, var type) when type == typeof(long) => (long)number,
        (int number, var type) when type == typeof(double) => (double)number,
        (DateTimeOffset time, var type) when type == typeof(DateTime) => time.UtcDateTime,
        (byte[] bytes, var type) when type == typeof(BinaryData) => new BinaryData(bytes),
        _ => value,
    };
}
