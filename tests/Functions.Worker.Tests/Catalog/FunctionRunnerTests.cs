using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Worker.Tests.Catalog;

public sealed class FunctionRunnerTests
{
    /// <summary>Where threads read a method's parameters together for the first time, as apps do that start at once, the runtime describes them twice.</summary>
    [Fact]
    public async Task A_parameter_is_the_trigger_whichever_description_of_it_the_catalog_has()
    {
        var method = typeof(Listener).GetMethod(nameof(Listener.Run))!;
        var another = typeof(Heir).GetMethod(nameof(Listener.Run))!.GetParameters()[0];
        Assert.NotEqual(method.GetParameters()[0], another);

        List<string> heard = [];
        await using var services = new ServiceCollection().AddSingleton(heard).BuildServiceProvider();
        var runner = new FunctionRunner(new QueueFunction("Listener", method, another, new("messages")));
        await runner.RunAsync(new("1", "hello", CancellationToken.None), services);
        Assert.Equal(["hello"], heard);
    }

    private class Listener(List<string> heard)
    {
        public void Run(string message) => heard.Add(message);
    }

    private sealed class Heir(List<string> heard) : Listener(heard);
}
