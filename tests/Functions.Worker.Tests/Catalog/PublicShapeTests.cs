using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Functions.Worker.Tests.Catalog;

/// <summary>The stand-in shows no public name that the published packages do not have.</summary>
public sealed class PublicShapeTests
{
    [Fact]
    public void Only_types_of_the_published_packages_are_public()
    {
        string[] published =
        [
            "Microsoft.Azure.Functions.Worker.AuthorizationLevel",
            "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication",
            "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder",
            "Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilderAspNetCoreExtensions",
            "Microsoft.Azure.Functions.Worker.Extensions.Abstractions.TriggerBindingAttribute",
            "Microsoft.Azure.Functions.Worker.FunctionAttribute",
            "Microsoft.Azure.Functions.Worker.FunctionContext",
            "Microsoft.Azure.Functions.Worker.HttpTriggerAttribute",
            "Microsoft.Azure.Functions.Worker.QueueTriggerAttribute",
            "Microsoft.Azure.Functions.Worker.ScheduleStatus",
            "Microsoft.Azure.Functions.Worker.TimerInfo",
            "Microsoft.Azure.Functions.Worker.TimerTriggerAttribute",
        ];

        Assert.Equal(published, typeof(FunctionAttribute).Assembly.GetExportedTypes().Select(t => t.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_authorization_levels_have_the_published_values()
    {
        Assert.Equal(
            [("Anonymous", 0), ("User", 1), ("Function", 2), ("System", 3), ("Admin", 4)],
            Enum.GetValues<AuthorizationLevel>().Select(level => (level.ToString(), (int)level)));
    }

    [Fact]
    public void The_builder_is_a_host_application_builder_that_builds_a_host()
    {
        Assert.True(typeof(FunctionsApplicationBuilder).IsAssignableTo(typeof(IHostApplicationBuilder)));
        Assert.Equal(typeof(IHost), typeof(FunctionsApplicationBuilder).GetMethod("Build", BindingFlags.Public | BindingFlags.Instance)!.ReturnType);
        Assert.False(typeof(FunctionsApplicationBuilder).IsAssignableTo(typeof(IApplicationBuilder)));
    }
}
