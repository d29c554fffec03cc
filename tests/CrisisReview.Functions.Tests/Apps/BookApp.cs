namespace CrisisReview.Functions.Tests.Apps;

/// <summary>An app for tests that change the book, the scenarios or the policy; each begins with what it needs.</summary>
public sealed class BookApp() : RunningApp();
