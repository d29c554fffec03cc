using System.Collections;

namespace Azure.Data.Tables;

public sealed partial class TableEntity : IDictionary<string, object?>
{
    public ICollection<string> Keys => _properties.Keys;

    public int Count => _properties.Count;

    ICollection<object?> IDictionary<string, object?>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>Null where there is no such property. An int set where a long or a double was stays a long or a double.</summary>
    public object? this[string key]
    {
        get => Find(key);
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            _properties[key] = (value, _properties.GetValueOrDefault(key)) switch
            {
                (int number, long) => (long)number,
                (int number, double) => (double)number,
                _ => value,
            };
        }
    }

    /// <summary>Sets the property, which may be there already.</summary>
    public void Add(string key, object? value) => this[key] = value;

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public bool Remove(string key) => _properties.Remove(key);

    public bool TryGetValue(string key, out object? value) => _properties.TryGetValue(key, out value);

    public void Clear() => _properties.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => Entries.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) => Entries.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => Entries.Remove(item);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    /// <summary>Sets a property as it came from the service.</summary>
    internal void Load(string key, object? value) => _properties[key] = value;

    private ICollection<KeyValuePair<string, object?>> Entries => _properties;
}
