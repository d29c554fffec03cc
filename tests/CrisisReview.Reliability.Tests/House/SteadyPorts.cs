using System.Net;
using System.Net.Sockets;
using CrisisReview.Emulator;

namespace CrisisReview.Reliability.Tests.House;

/// <summary>Ports for processes that are killed and come back. Below those that the system gives to outgoing connections: while nobody listens on a port, one of them could take it, even the
/// one that tries to connect to it.</summary>
internal static class SteadyPorts
{
    private const int First = 12_000;
    private const int Count = 20_000;

    private static int _next = Environment.ProcessId * 97 % Count;

    /// <summary>A port of 127.0.0.1 that was free a moment ago, and that this process gave to nobody else.</summary>
    public static int Take()
    {
        for (var attempt = 0; attempt < Count; attempt++)
        {
            var port = First + (Interlocked.Increment(ref _next) % Count);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException($"No port from {First} to {First + Count - 1} is free.");
    }

    public static EmulatorPorts TakeForStorage() => new(Take(), Take(), Take());

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
