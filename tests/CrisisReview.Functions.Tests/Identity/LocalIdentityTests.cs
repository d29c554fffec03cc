using System.Net;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Functions.Tests.Apps;
using CrisisReview.Pipeline.Book;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CrisisReview.Functions.Tests.Identity;

/// <summary>On a developer's machine everybody is management, and plays an executive by saying so.</summary>
public sealed class LocalIdentityTests(LocalApp app) : IClassFixture<LocalApp>
{
    private const string Header = "X-Local-Identity";

    [Theory]
    [InlineData("", "management", "local")]
    [InlineData("management", "management", "local")]
    [InlineData("executive:E1", "executive", "José Álvarez, Jr.")]
    public async Task A_caller_is_whom_he_plays(string identity, string role, string name)
    {
        var me = await app.Api.JsonAsync("GET", "/api/me", content: null, HttpStatusCode.OK, (Header, identity));
        Assert.Equal((role, name), ((string)me["role"]!, (string)me["name"]!));
    }

    [Theory]
    [InlineData("executive:E9", "'E9', who is not in the book")]
    [InlineData("executive:", "such as executive:E3")]
    [InlineData("executive", "such as executive:E3")]
    [InlineData("Management", "such as executive:E3")]
    [InlineData("management,executive:E1", "such as executive:E3")]
    public async Task Whom_nobody_knows_gets_nothing(string identity, string reason)
    {
        var refusal = await app.Api.JsonAsync("GET", "/api/accounts", content: null, HttpStatusCode.Forbidden, (Header, identity));
        Assert.Contains(reason, (string)refusal["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_executive_who_is_played_has_his_limits_and_a_forged_principal_does_not_lift_them()
    {
        using var policy = await app.Api.SendAsync("GET", "/api/policy", content: null, (Header, "executive:E1"), SignedInApp.Management);
        var accounts = await app.Api.JsonAsync("GET", "/api/accounts", content: null, HttpStatusCode.OK, (Header, "executive:E1"), SignedInApp.Management);

        Assert.Equal(HttpStatusCode.Forbidden, policy.StatusCode);
        Assert.Equal(3, (int)accounts["total"]!);
    }

    [Theory]
    [InlineData("crisisreview", null)]
    [InlineData("crisisreview", "False")]
    [InlineData("crisisreview", "")]
    public async Task On_app_service_nobody_gets_anything_while_authentication_is_off(string site, string? authentication)
    {
        foreach (var trusted in new[] { false, true })
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("WEBSITE_SITE_NAME", site), new("WEBSITE_AUTH_ENABLED", authentication)]).Build();
            var callers = new CallerReading(settings, new LocalIdentity(trusted), app.Service<IBookStore>());
            var context = new DefaultHttpContext();
            context.Connection.RemoteIpAddress = IPAddress.Loopback;
            (context.Request.Headers[Header], context.Request.Headers[SignedInApp.Header]) = ("management", SignedInApp.Management.Value);

            Assert.Throws<ForbiddenException>(() => callers.ManagementOf(context.Request));
            await Assert.ThrowsAsync<ForbiddenException>(() => callers.OfAsync(context.Request, CancellationToken.None));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_caller_from_elsewhere_gets_nothing_from_an_app_that_asks_nobody_who_he_is(bool trusted)
    {
        var callers = new CallerReading(new ConfigurationBuilder().Build(), new LocalIdentity(trusted), app.Service<IBookStore>());
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");

        Assert.Throws<ForbiddenException>(() => callers.ManagementOf(context.Request));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("192.0.2.1", false)]
    [InlineData(null, false)]
    public async Task Callers_from_other_machines_get_nothing(string? address, bool isHere)
    {
        var callers = new CallerReading(new ConfigurationBuilder().Build(), new LocalIdentity(IsTrusted: true), app.Service<IBookStore>());
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Headers[Header] = "executive:E1";

        if (isHere)
        {
            Assert.Equal(CallerRole.Executive, (await callers.OfAsync(context.Request, CancellationToken.None)).Role);
            return;
        }

        Assert.Throws<ForbiddenException>(() => callers.ManagementOf(context.Request));
        await Assert.ThrowsAsync<ForbiddenException>(() => callers.OfAsync(context.Request, CancellationToken.None));
    }
}
