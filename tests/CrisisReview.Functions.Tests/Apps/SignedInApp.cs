namespace CrisisReview.Functions.Tests.Apps;

/// <summary>An app behind App Service authentication, which puts who asks into a header.</summary>
public sealed class SignedInApp() : RunningApp("--WEBSITE_AUTH_ENABLED=True");
