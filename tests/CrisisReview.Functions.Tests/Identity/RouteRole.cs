using System.Net;

namespace CrisisReview.Functions.Tests.Identity;

/// <summary>Who gets what on one route.</summary>
/// <param name="Route">Method and route as the function declares them.</param>
/// <param name="Management">What management gets at <paramref name="Own"/>.</param>
/// <param name="Executive">What an executive gets there; null: the route is management's alone.</param>
/// <param name="Own">An address of the route that concerns the executive José's own accounts, or nobody's in particular.</param>
/// <param name="Other">Addresses that concern others, at which he must get 404.</param>
internal sealed record RouteRole(string Route, HttpStatusCode Management, HttpStatusCode? Executive, string Own, params string[] Other)
{
    /// <summary>A document to send, where the answer to none would not tell.</summary>
    public string? Body { get; init; }

    /// <summary>What a program with a key gets, where it must send more than a person.</summary>
    public HttpStatusCode Program { get; init; } = Management;

    public string Method => Route.Split(' ')[0];
}
