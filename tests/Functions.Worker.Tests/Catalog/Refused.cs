using Functions.Worker.Tests.Apps;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Worker.Tests.Catalog;

/// <summary>Function classes that must not start.</summary>
internal static class Refused
{
    public static class EmptyName
    {
        [Function("")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;
    }

    public static class DigitFirst
    {
        [Function("1st")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;
    }

    public static class Slash
    {
        [Function("a/b")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;
    }

    public static class LineEnd
    {
        [Function("name\n")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;
    }

    public static class TooLong
    {
        [Function(LongestName.Name + "9")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;
    }

    /// <summary>Of 128 characters; this one may start.</summary>
    public static class LongestName
    {
        public const string Name = "A1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234-_8";

        [Function(Name)]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;
    }

    public static class SameName
    {
        [Function("Twin")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;

        [Function("twin")]
        public static void RunToo([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;
    }

    public static class NoTrigger
    {
        [Function("Idle")]
        public static void Run(CancellationToken cancellation) => cancellation.ThrowIfCancellationRequested();
    }

    public static class TwoTriggers
    {
        [Function("Both")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer, [QueueTrigger("q")] string item) => timer.IsPastDue = item.Length > 0;
    }

    public static class Hidden
    {
        [Function("Hidden")]
        internal static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.IsPastDue = true;
    }

    public static class NoResult
    {
        [Function("NoResult")]
        public static string Run([HttpTrigger(AuthorizationLevel.Function, Route = "a")] HttpRequest request) => request.Method;
    }

    public static class WrongItem
    {
        [Function("WrongItem")]
        public static void Run([QueueTrigger("q")] Calls item) => item.Add("");
    }

    public static class UnknownParameter
    {
        [Function("UnknownParameter")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Function, Route = "a/{id}")] HttpRequest request, string other) => Results.Text(request.Method + other);
    }

    public static class NoTemplate
    {
        [Function("NoTemplate")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Function, Route = "a/{id")] HttpRequest request) => Results.Text(request.Method);
    }

    public static class RouteOfOwnName
    {
        [Function("Named")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Function)] HttpRequest request) => Results.Text(request.Method);
    }

    public static class RouteOfAnothersName
    {
        [Function("Web")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Function, Route = "q")] HttpRequest request) => Results.Text(request.Method);
    }

    public static class RouteOfEveryName
    {
        [Function("Web")]
        public static IResult Run([HttpTrigger(AuthorizationLevel.Function, Route = "{*path}")] HttpRequest request, string path) => Results.Text(request.Method + path);
    }
}
