using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.CustomHandler;

/// <summary>The port on which a Functions host expects the handler that it started.</summary>
internal static class HandlerPortVariable
{
    public const string Name = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>Null where no host started this process.</summary>
    /// <exception cref="InvalidOperationException">The variable holds no port.</exception>
    public static int? Read() => Environment.GetEnvironmentVariable(Name) switch
    {
        null or "" => null,
        var text when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) => port,
        var text => throw new InvalidOperationException($"{Name} is '{text}', which is no port. The Functions host sets it; unset it to run without a host."),
    };
}
