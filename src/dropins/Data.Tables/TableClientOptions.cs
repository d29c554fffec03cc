using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Retries, diagnostics and transport of a client: those of every Azure.Core client.</summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        Version = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion), serviceVersion, "No such version of the Table service."),
        };
    }

    /// <summary>Version of the REST protocol. Tokens need <see cref="V2020_12_06"/>.</summary>
    public enum ServiceVersion
    {
#pragma warning disable CA1707 // The published package has these names.
        V2019_02_02 = 1,
        V2020_12_06 = 2,
#pragma warning restore CA1707
    }

    internal string Version { get; }
}
