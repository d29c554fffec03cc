using System.Net;
using System.Net.Sockets;

namespace CrisisReview.Emulator;

/// <summary>The TCP ports of the emulator's three services on 127.0.0.1.</summary>
public sealed record EmulatorPorts(int Blob, int Queue, int Table)
{
    /// <summary>Azurite's own, which <c>UseDevelopmentStorage=true</c> means.</summary>
    public static EmulatorPorts WellKnown { get; } = new(10000, 10001, 10002);

    /// <summary>Three ports that were free a moment ago.</summary>
    public static EmulatorPorts Free()
    {
        using var blob = Listen();
        using var queue = Listen();
        using var table = Listen();
        return new(PortOf(blob), PortOf(queue), PortOf(table));
    }

    /// <summary>True where something listens on one of them.</summary>
    public bool AnyTaken() => new[] { Blob, Queue, Table }.Any(Taken);

    private static bool Taken(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
